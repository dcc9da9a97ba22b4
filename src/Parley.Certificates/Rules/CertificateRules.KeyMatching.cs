using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A certificate or a request whose key is nowhere.</summary>
    public static readonly Finding CertificateWithoutKey = new("cert.match.without-key", Severity.Warning)
    {
        Title = "No key here belongs to the {what} of {name}",
        Cause = "None of the keys that could be opened is the one ({key}) that the {what} of {name} was made for. A second "
            + "request, a new self-signed certificate or a change of the host's name makes a server forget the key of the first "
            + "request; servers that show the two together refuse them.",
        Fix = "Find the key that was made with the request, or make a new key with a new request and have the certificate issued "
            + "again. A certificate without its key is of no use to its server.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    /// <summary>A key that nothing belongs to.</summary>
    public static readonly Finding KeyAlone = new("cert.match.key-alone", Severity.Warning)
    {
        Title = "Nothing here belongs to a key ({key})",
        Cause = "Neither a certificate nor a request among these files has the public half of the key in this file.",
        Fix = "Look for the certificate or the request that was made with it; where there is none, and nobody uses it, remove the key.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    /// <summary>A request whose certificate is not here.</summary>
    public static readonly Finding RequestUnanswered = new("cert.match.unanswered", Severity.Warning)
    {
        Title = "No certificate here answers the request of {name}",
        Cause = "Key ({key}) and request belong together, and no certificate among these files was made for them.",
        Fix = "Put the certificate that the authority issued for this request beside them, or send the request; keep the key until it comes.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    /// <summary>A key that cannot be opened.</summary>
    public static readonly Finding KeyNotOpened = new("cert.match.not-opened", Severity.Warning)
    {
        Title = "A key cannot be opened",
        Cause = "What belongs to it is not known: {fault}.",
        Fix = "{remedy}",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Key Decryption Error"),
    };
}

using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A certificate of the chain is missing.</summary>
    public static readonly Finding ChainMissing = new("install.chain.missing", Severity.Error)
    {
        Title = "A certificate of the chain is missing: that of {issuer}",
        Cause = "It was not put into the file; {name} is issued by it, and nothing else in the upload leads on.",
        Fix = "Get the certificate of {issuer} from {address} and put it behind that of {name}. 'parley cert bundle "
            + "FILE --issuers FOLDER --output FILE' finds it in a folder, and --fetch where the certificate says.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Chain Error"),
    };

    /// <summary>The server's certificate comes alone.</summary>
    public static readonly Finding ChainAlone = new("install.chain.alone", Severity.Warning)
    {
        Title = "The certificate of {name} comes alone; its issuer {issuer} is not in the upload",
        Cause = "Most authorities issue through an intermediate, which clients do not have; "
            + "whether {issuer} is a root cannot be seen.",
        Fix = "If {issuer} is not a root that every client has, upload its certificate too, behind that of {name}, "
            + "or give it to all clients; it comes from {address}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Untrusted Connection"),
    };

    /// <summary>The chain breaks off above an intermediate, and what else is there may be the rest or may not.</summary>
    public static readonly Finding ChainGap = new("install.chain.gap", Severity.Warning)
    {
        Title = "The chain breaks off at {name}: the certificate of {issuer} is not there, and others are",
        Cause = "If {issuer} is a root, it may be left out, and the others do not belong here; if it is not, it is missing.",
        Fix = "Get the certificate of {issuer} from {address}. If it is no root, put it behind that of {name}; "
            + "else leave out what does not belong: 'parley cert bundle FILE --output FILE' does it.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Chain Error"),
    };

    internal static void CheckChainComplete(UploadContext context)
    {
        if (context.Path is not [var leaf, ..] || context.Path[^1] is not { } top || context.IsSelfSigned || context.Links.Of(top).IsFound)
            return;
        var known = context.Request.Issuers.FirstOrDefault(IsIssuer);
        var isRootKnown = known is { IsSelfIssued: true } || context.Request.Stores.Any(store => store.Anchors.Any(IsIssuer));
        // Authorities that nothing leads to: the way to them is what is missing.
        var hasGap = context.Certificates.Any(certificate => certificate.IsAuthority && !context.Path.Contains(certificate));
        (string, object?)[] evidence =
        [
            ("name", top.DisplayName), ("issuer", top.Issuer.DisplayName),
            ("address", top.IssuerAddresses is [var address, ..] ? PlainLine.Of(address) : "the authority"),
        ];
        if (known is { IsSelfIssued: false } || (hasGap && top.Equals(leaf)))
            context.Add(ChainMissing, top.DisplayName, evidence);
        else if (hasGap)
            context.Add(ChainGap, top.DisplayName, evidence); // the far side may be an authority that does not belong here
        else if (top.Equals(leaf) && !isRootKnown)
            context.Add(ChainAlone, top.DisplayName, evidence);

        bool IsIssuer(Certificate certificate) => certificate.Subject.Equals(top.Issuer);
    }
}

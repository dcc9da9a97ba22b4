using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A host named by a document that came over an untrusted connection was left alone.</summary>
    public static readonly Finding OutsideServicesDomain = new("client.configuration.host-not-followed", Severity.Note)
    {
        Title = "{host} was not contacted, because what names it cannot be trusted",
        Cause = "{source} names {host}, but it came over a connection whose certificate is not trusted, and {host} is "
            + "outside {domain}. Following it would let whoever answers there choose where the check connects.",
        Fix = "Repair the certificate of the server that the document came from; the next check follows it.",
        Source = SourceReference.Own("What an untrusted server says does not steer connections out of the services domain"),
    };
}

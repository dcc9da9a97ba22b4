using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A name in a field that some clients do not read.</summary>
    public static readonly Finding NameNotRead = new("client.names.not-read", Severity.Warning)
    {
        Title = "{clients} do not find {reference} in the certificate",
        Cause = "The certificate names {reference} as {matched} alone. That counts by the standards, but these clients "
            + "look at dNSName only and refuse the server.",
        Fix = "Reissue the certificate with {sanLine} beside the other names in its subject alternative name.",
        Source = SourceReference.Own("Widely used clients must find the name too"),
    };
}

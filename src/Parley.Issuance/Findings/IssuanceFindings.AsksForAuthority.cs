using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The request of a server asks to become an authority.</summary>
    public static readonly Finding AsksForAuthority = new("issuance.request.asks-for-authority", Severity.Error)
    {
        Title = "The request asks for a certificate that may issue others",
        Cause = "Its basic constraints say CA:TRUE. No authority gives that to a server; a wrong template was used.",
        Fix = "Make the request again with the template of a server, without CA:TRUE.",
        Source = SourceReference.Rfc(5280, "4.2.1.9"),
    };
}

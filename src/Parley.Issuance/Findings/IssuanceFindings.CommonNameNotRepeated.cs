using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The common name is not one of the alternative names.</summary>
    public static readonly Finding CommonNameNotRepeated = new("issuance.request.common-name-not-repeated", Severity.Warning)
    {
        Title = "The common name {commonName} is not one of the subject alternative names",
        Cause = "Clients that look at the alternative names do not find {commonName}; "
            + "older releases of some products forget to repeat it (CSCus47235).",
        Fix = "Make the request again with DNS:{commonName} among the subject alternative names, or with another common name.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.4.3"),
    };
}

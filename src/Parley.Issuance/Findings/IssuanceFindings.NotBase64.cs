using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A request that the authority takes as Base64 is in another form.</summary>
    public static readonly Finding NotBase64 = new("issuance.request.not-base64", Severity.Error)
    {
        Title = "The request is not in Base64",
        Cause = "The file holds the request as {form}; the authority takes requests "
            + "in Base64 between BEGIN and END lines only ({rule}).",
        Fix = "Convert it: 'openssl req -inform DER -in FILE -out FILE.pem'. The request itself stays the same.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Signing Request Formats and Requirements"),
    };
}

using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The subject has a field that the authority may not certify.</summary>
    public static readonly Finding ForbiddenField = new("issuance.request.forbidden-field", Severity.Error)
    {
        Title = "The subject of the request has the field {field}",
        Cause = "{field} is {value}; the authority may not certify that field ({rule}).",
        Fix = "Make the request again without {field}. Where the product insists on it, "
            + "ask the authority whether it drops the field on signing.",
        Source = SourceReference.Policy("CA/Browser Forum ballot SC-047v2", "2"),
    };
}

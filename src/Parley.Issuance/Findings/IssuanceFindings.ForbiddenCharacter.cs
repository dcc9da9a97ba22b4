using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A field of the subject holds a character that the authority refuses.</summary>
    public static readonly Finding ForbiddenCharacter = new("issuance.request.forbidden-character", Severity.Error)
    {
        Title = "The field {field} of the request holds {characters}",
        Cause = "{field} is {value}; the authority refuses requests with {characters} in the subject ({rule}).",
        Fix = "Make the request again with {field} written without {characters}: 'and' for &, for instance. "
            + "On a cluster write it the same way on every node.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Signing Request Formats and Requirements"),
    };
}

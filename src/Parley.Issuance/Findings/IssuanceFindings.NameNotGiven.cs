using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A request asks for a name that the authority does not give.</summary>
    public static readonly Finding NameNotGiven = new("issuance.authority.name-not-given", Severity.Error)
    {
        Title = "The name {name} is not given",
        Cause = "{why}. A certificate without a name that somebody needs is worse than none, so nothing was signed.",
        Fix = "Make the request again without {name}, or sign it for another role. "
            + "--leave-out signs it without the names that are not given.",
        Source = SourceReference.Own("An authority that drops names without a word breaks servers later"),
    };
}

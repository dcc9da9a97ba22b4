using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A revocation list of the authority ends soon, or there is none.</summary>
    public static readonly Finding ListEnds = new("issuance.authority.list-ends", Severity.Warning)
    {
        Title = "The revocation list of the {level} authority {ends}",
        Cause = "Clients that hold to revocation refuse every certificate below an authority whose list has ended.",
        Fix = "Run 'parley authority crl FOLDER{option}' and publish the list, or let 'parley authority serve' do both.",
        Source = SourceReference.Rfc(5280, "6.3.3"),
    };
}

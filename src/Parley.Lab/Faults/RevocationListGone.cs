using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The revocation lists are not where the certificates say.</summary>
sealed class RevocationListGone() : LabFault(
    "revocation-list-gone",
    "The revocation lists are not where the certificates say",
    "The web server was moved and the folder was not. It answers with a page that says so.",
    CertificateRules.RevocationNotServed)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Publication.ListsAreMissing = true;
}

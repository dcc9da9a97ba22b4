using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the first call manager names another host.</summary>
sealed class NameMismatch() : LabFault(
    "name-mismatch",
    "The certificate of the first call manager names another host",
    "The server was renamed, and kept the certificate of its former name.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("cucm1", _ => CertificateTemplate.ForServer("callmanager.example.test"));
}

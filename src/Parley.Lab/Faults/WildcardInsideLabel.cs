using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The wildcard of the call managers stands inside a label.</summary>
sealed class WildcardInsideLabel() : LabFault(
    "wildcard-inside-label",
    "The wildcard of the call managers stands inside a label",
    "cucm*.example.test was to cover both nodes. Clients take a wildcard only as a whole label.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var node in new[] { "cucm1", "cucm2" })
            blueprint.Reissue(node, template => template with { Names = [new LabName.Dns($"cucm*.{LabBlueprint.Domain}")] });
    }
}

using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The issuing authority has a key of 1024 bits.</summary>
sealed class IntermediateKeyTooSmall() : LabFault(
    "intermediate-key-too-small",
    "The issuing authority has a key of 1024 bits",
    "The authority is older than the rule. Every certificate that it signs is as weak as its key.",
    CertificateRules.KeyTooSmall)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Issuing.Template = blueprint.Issuing.Template with { Key = LabKeyKind.Rsa1024 };
        foreach (var server in blueprint.Servers)
            server.AllowsWeakness = true;
    }
}

using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>Voicemail has a key of 1024 bits.</summary>
sealed class KeyTooSmall() : LabFault(
    "key-too-small",
    "Voicemail has a key of 1024 bits",
    "The key has been kept through every renewal since the server was installed.",
    CertificateRules.KeyTooSmall)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("cuc1", template => template with { Key = LabKeyKind.Rsa1024 });
        foreach (var server in blueprint.On("cuc1"))
            server.AllowsWeakness = true;
    }
}

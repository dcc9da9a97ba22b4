using System.Security.Cryptography;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the second call manager is signed with SHA-1.</summary>
sealed class WeakSignature() : LabFault(
    "weak-signature",
    "The certificate of the second call manager is signed with SHA-1",
    "The authority uses the template of ten years ago.",
    CertificateRules.WeakAlgorithm)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("cucm2", template => template with { SignatureHash = HashAlgorithmName.SHA1 });
        foreach (var server in blueprint.On("cucm2"))
            server.AllowsWeakness = true;
    }
}

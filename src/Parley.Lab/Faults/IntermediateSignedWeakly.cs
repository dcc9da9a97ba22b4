using System.Security.Cryptography;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the issuing authority is signed with SHA-1.</summary>
sealed class IntermediateSignedWeakly() : LabFault(
    "intermediate-signed-weakly",
    "The certificate of the issuing authority is signed with SHA-1",
    "The root signed it ten years ago, and nobody thought of it when the servers were moved to SHA-256.",
    CertificateRules.WeakAlgorithm)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Issuing.Template = blueprint.Issuing.Template with { SignatureHash = HashAlgorithmName.SHA1 };
        foreach (var server in blueprint.Servers)
            server.AllowsWeakness = true;
    }
}

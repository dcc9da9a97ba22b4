using System.Security.Cryptography;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificate of voicemail is signed with MD5.</summary>
sealed class SignedWithMd5() : LabFault(
    "signed-with-md5",
    "The certificate of voicemail is signed with MD5",
    "An authority of a very old product signed it. Forgeries have been made with it.",
    CertificateRules.WeakAlgorithm)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var old = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Parley Lab Old CA") with { Key = LabKeyKind.Rsa2048, PathLength = 0 }, blueprint.Root);
        var template = blueprint.CertificateOf("cuc1").Template with { SignatureHash = HashAlgorithmName.MD5 };
        blueprint.Present("cuc1", new LabCertificatePlan(template, old), old);
        foreach (var server in blueprint.On("cuc1"))
            server.AllowsWeakness = true;
    }
}

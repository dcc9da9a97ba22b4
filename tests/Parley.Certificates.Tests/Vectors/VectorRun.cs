using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Judges cases of the public test vectors.</summary>
sealed class VectorRun
{
    readonly CertificateJudge _judge = new();

    internal VectorOutcome Judge(VectorCase vector, ValidationPolicy policy)
    {
        var anchors = new List<Certificate>();
        foreach (var pem in vector.TrustedCerts)
        {
            // An anchor that cannot be read is not trusted.
            if (MaterialFile.TryRead(System.Text.Encoding.UTF8.GetBytes(pem), out var read, out _))
                anchors.AddRange(read.Certificates);
        }

        var name = vector.ExpectedPeerName is { Kind: "DNS" or "IP" } peer ? peer.Value : null;
        var verdict = _judge.Judge(new()
        {
            Presented = [.. vector.UntrustedIntermediates.Prepend(vector.PeerCertificate).Select(VectorRevocation.Octets)],
            Trust = TrustStore.Of(anchors),
            Reference = new() { Service = ApplicationService.Http, Name = name ?? "none.invalid", Origin = ReferenceOrigin.TypedByUser },
            Time = vector.ValidationTime ?? TestAuthority.Now,
            Revocation = VectorRevocation.Of(vector.Crls, []),
            Policy = PolicyOf(vector, policy),
            Purpose = PurposeOf(vector),
        });
        return new(verdict, verdict.ChainTrusted && (name is null || verdict.Standard.Matches) && HasMailNames(verdict, vector));
    }

    internal static byte[] Octets(string pem)
    {
        var fields = System.Security.Cryptography.PemEncoding.Find(pem);
        return Convert.FromBase64String(pem[fields.Base64Data]);
    }

    static bool HasMailNames(CertificateVerdict verdict, VectorCase vector) =>
        vector.ExpectedPeerNames.Where(name => name.Kind == "RFC822")
            .All(name => verdict.Leaf is { } leaf && MailIdentity.Matches(leaf, name.Value));

    static KeyPurpose PurposeOf(VectorCase vector) => (vector.ExtendedKeyUsage, vector.ValidationKind) switch
    {
        (["emailProtection"], _) => KeyPurpose.EmailProtection,
        (_, "SERVER") => KeyPurpose.ServerAuthentication,
        (_, "CLIENT") => KeyPurpose.ClientAuthentication,
        _ => KeyPurpose.Any,
    };

    static ValidationPolicy PolicyOf(VectorCase vector, ValidationPolicy policy)
    {
        var chosen = policy with
        {
            MaximumDepth = vector.MaxChainDepth is { } depth and < 100 ? depth : policy.MaximumDepth,
            KeyUsages = [.. policy.KeyUsages, .. vector.KeyUsage.Select(AskedFor)],
            // With lists every certificate below the anchor must be known to be good; the cases "external" say that a list
            // which cannot be read is as none.
            Revocation = vector.Crls.Length == 0 ? RevocationCheck.Off
                : vector.Id.StartsWith("crl::external::", StringComparison.Ordinal) ? RevocationCheck.WhereKnown
                : RevocationCheck.Required,
        };
        return vector.Pkits is not { Settings: var settings } ? chosen : chosen with
        {
            AcceptablePolicies = [.. settings.InitialPolicySet.Select(Oid.Parse)],
            RequireExplicitPolicy = settings.InitialExplicitPolicy,
            InhibitPolicyMapping = settings.InitialPolicyMappingInhibit,
            InhibitAnyPolicy = settings.InitialInhibitAnyPolicy,
        };
    }

    static KeyUsageLimit AskedFor(string usage) => new()
    {
        Role = CertificateRole.Leaf,
        Required = Enum.Parse<KeyUsage>(usage, ignoreCase: true),
        Source = SourceReference.Own("The case asks for it"),
    };
}

using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Judges cases of the public test vectors and compares with what they expect.</summary>
sealed class VectorRun
{
    readonly CertificateJudge _judge = new();

    /// <summary>Whether the case is accepted, and in one line why or why not.</summary>
    internal (bool IsAccepted, string Why) Judge(VectorCase vector, ValidationPolicy policy)
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
            Presented = [.. vector.UntrustedIntermediates.Prepend(vector.PeerCertificate).Select(Octets)],
            Trust = TrustStore.Of(anchors),
            Reference = new() { Service = ApplicationService.Http, Name = name ?? "none.invalid", Origin = ReferenceOrigin.TypedByUser },
            Time = vector.ValidationTime ?? TestAuthority.Now,
            Policy = PolicyOf(vector, policy),
            Purpose = vector.ValidationKind switch
            {
                "SERVER" => KeyPurpose.ServerAuthentication,
                "CLIENT" => KeyPurpose.ClientAuthentication,
                _ => KeyPurpose.Any,
            },
        });
        var why = string.Join(", ", verdict.Observations.Take(3).Select(observation => observation.ToString()));
        return (verdict.ChainTrusted && (name is null || verdict.Standard.Matches), why.Length > 400 ? why[..400] : why);
    }

    static ValidationPolicy PolicyOf(VectorCase vector, ValidationPolicy policy)
    {
        var chosen = policy with { MaximumDepth = vector.MaxChainDepth is { } depth and < 100 ? depth : policy.MaximumDepth };
        return vector.Pkits is not { Settings: var settings } ? chosen : chosen with
        {
            AcceptablePolicies = [.. settings.InitialPolicySet.Select(Oid.Parse)],
            RequireExplicitPolicy = settings.InitialExplicitPolicy,
            InhibitPolicyMapping = settings.InitialPolicyMappingInhibit,
            InhibitAnyPolicy = settings.InitialInhibitAnyPolicy,
        };
    }

    static ReadOnlyMemory<byte> Octets(string pem)
    {
        var fields = System.Security.Cryptography.PemEncoding.Find(pem);
        return Convert.FromBase64String(pem[fields.Base64Data]);
    }
}

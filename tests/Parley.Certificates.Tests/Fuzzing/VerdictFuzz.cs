using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>
/// Target: the whole verdict on a chain with its revocation material. Half of the inputs are damaged as sent; the other half
/// are damaged and signed again by their issuer, so that what lies behind the signature is reached.
/// </summary>
static class VerdictFuzz
{
    static readonly TestAuthority Root = TestAuthority.Root("Verdict Fuzz Root");
    static readonly TestAuthority Issuing = Root.Intermediate("Verdict Fuzz Issuing");
    static readonly Certificate Responder = Issuing.Leaf("ocsp.example.com", request => request.Purposes = ["1.3.6.1.5.5.7.3.9"]);

    static readonly ImmutableArray<ValidationPolicy> Policies =
        [.. KnownProfiles.All.SelectMany(policy => new[] { policy, policy with { Revocation = RevocationCheck.Required } })];

    static readonly byte[] Algorithm = TestAsn.Sequence(TestAsn.Oid("1.2.840.10045.4.3.2"));

    internal static ImmutableArray<byte[]> Seeds()
    {
        var leaf = Issuing.Leaf(TestJudge.Host, request => request.Extensions.Add(TestChain.Published));
        var rich = Issuing.Leaf(TestJudge.Host, request =>
        {
            request.DnsNames = [];
            request.Extensions.Add(FuzzCorpus.AllNames());
        });
        byte[][] constrained = [.. FuzzCorpus.Certificates().Take(8)];
        return
        [
            .. from one in new[] { leaf, rich }
               from extra in constrained.Append(Responder.Encoded.ToArray())
               select Bundle(one, extra).Write(),
        ];
    }

    internal static byte[] Next(Mutator mutator)
    {
        var bundle = FuzzBundle.Read(mutator.Seed()) with { Rules = (byte)mutator.Random.Next(256) };
        var part = mutator.Random.Next(bundle.Parts.Length);
        var damaged = mutator.Random.Next(2) == 0
            ? mutator.Damage(bundle.Parts[part])
            : Resigned(bundle.Parts[part], part, mutator);
        return bundle.With(part, damaged).Write();
    }

    internal static bool Run(byte[] input)
    {
        var bundle = FuzzBundle.Read(input);
        FuzzCheck.That(Certificate.TryParse(bundle.Anchor, out var anchor, out _), "the anchor is sound");
        var list = CertificateRevocationList.TryParse(bundle.Parts[FuzzBundle.ListPart], out var readList, out _) ? readList : null;
        var answer = OcspResponse.TryParse(bundle.Parts[FuzzBundle.AnswerPart], out var readAnswer, out _) ? readAnswer : null;
        var request = new JudgeRequest
        {
            Presented = [bundle.Parts[FuzzBundle.LeafPart], bundle.Parts[FuzzBundle.IssuerPart], bundle.Parts[FuzzBundle.ExtraPart]],
            Trust = TrustStore.Of([anchor!]), // just checked
            Reference = new() { Service = ApplicationService.Http, Name = TestJudge.Host, Origin = ReferenceOrigin.TypedByUser },
            Time = TestAuthority.Now,
            Policy = Policies[bundle.Rules % Policies.Length],
            Revocation = RevocationMaterial.Of(list is null ? [] : [list], answer is null ? [] : [answer], []),
        };

        // A judge of its own: nothing that another input left behind can help or hinder.
        var verdict = new CertificateJudge().Judge(request);

        Check(verdict);
        if (verdict.ChainTrusted)
            CheckTrusted(verdict, bundle);
        return verdict.Leaf is not null && list is not null && answer is not null;
    }

    static void Check(CertificateVerdict verdict)
    {
        foreach (var observation in verdict.Observations)
        {
            FuzzCheck.That(observation.Finding.Code != "cert.rule.failed", "no rule breaks down: " + observation.Cause);
            FuzzCheck.That(observation.Title.Length > 0 && observation.Fix.Length > 0, "every observation can be told");
        }

        FuzzCheck.That(verdict.ChainTrusted || !verdict.Observations.IsEmpty, "what is not trusted has a reason");
        FuzzCheck.That(verdict.Trusted || !verdict.Observations.IsEmpty, "what is not proved has a reason");
        _ = verdict.Compatible.Matches;
        foreach (var path in verdict.Paths)
            _ = path.ToString() + path.Policies.Length;
    }

    /// <summary>Independently of the engine: every link is signed, and the moment lies within all dates.</summary>
    static void CheckTrusted(CertificateVerdict verdict, FuzzBundle bundle)
    {
        var links = verdict.Best!.Certificates; // it is trusted
        FuzzCheck.That(links[^1].Certificate.Encoded.Span.SequenceEqual(bundle.Anchor), "the path ends at the anchor");
        for (var i = 0; i < links.Length; i++)
        {
            var certificate = links[i].Certificate;
            FuzzCheck.That(certificate.NotBefore <= verdict.Time && certificate.NotAfter >= verdict.Time, "the moment lies within the dates");
            FuzzCheck.That(i == links.Length - 1 || IsSignedBy(certificate.Signed, certificate.Signature, links[i + 1].Certificate), "every link is signed");
        }

        foreach (var answer in verdict.Best.Revocation)
        {
            FuzzCheck.That(answer.Status != RevocationStatus.Revoked, "nothing revoked is trusted");
            if (answer.List is { } list)
                FuzzCheck.That(IsSignedByAny(list.Signed, list.Signature, bundle, []), "a list that counts is signed");
            if (answer.Response is { } response)
                FuzzCheck.That(IsSignedByAny(response.Signed, response.Signature, bundle, response.Certificates), "an answer that counts is signed");
        }
    }

    static bool IsSignedByAny(ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> signature, FuzzBundle bundle, ImmutableArray<Certificate> more) =>
        bundle.Parts.Prepend(bundle.Anchor)
            .Select(octets => Certificate.TryParse(octets, out var certificate, out _) ? certificate : null)
            .OfType<Certificate>()
            .Concat(more)
            .Any(certificate => IsSignedBy(signed, signature, certificate));

    static bool IsSignedBy(ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> signature, Certificate issuer)
    {
        if (issuer.PublicKey.Algorithm != PublicKeyAlgorithm.EllipticCurve)
            return false;
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(issuer.PublicKey.Encoded.Span, out _);
            return key.VerifyData(signed.Span, signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false; // a key that was damaged signs nothing
        }
    }

    static FuzzBundle Bundle(Certificate leaf, byte[] extra) => new()
    {
        Rules = 0,
        Anchor = Root.Certificate.Encoded.ToArray(),
        Parts =
        [
            leaf.Encoded.ToArray(),
            Issuing.Certificate.Encoded.ToArray(),
            new TestList(Issuing).Revoke(Responder).Encode(),
            new TestAnswer(Issuing).Good(leaf).Encode(),
            extra,
        ],
    };

    /// <summary>Damages what is signed, and signs it with the key that it should be signed with.</summary>
    static byte[] Resigned(byte[] octets, int part, Mutator mutator)
    {
        List<TlvNode> tree = [];
        if (!TlvNode.TryRead(octets, tree) || tree is not [{ Children.Count: >= 2 }])
            return mutator.Damage(octets);
        // ResponseBytes wraps the basic response in an OCTET STRING (RFC 6960, 4.2.1).
        var signed = part == FuzzBundle.AnswerPart && tree[0].Children[1].Children is [{ Children: [_, { Children: [var basic] }] }] ? basic : tree[0];
        var key = part == FuzzBundle.IssuerPart ? Root.Key : Issuing.Key;
        var content = mutator.Damage(TlvNode.Write([signed.Children[0]]));
        signed.Content =
        [
            .. content, .. Algorithm,
            .. TestAsn.BitString(key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            .. TlvNode.Write(signed.Children.Skip(3)),
        ];
        signed.Children.Clear();
        return TlvNode.Write(tree);
    }
}

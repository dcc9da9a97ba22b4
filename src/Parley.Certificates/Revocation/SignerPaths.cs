using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Paths of those who sign lists and answers and are not on the path that is judged. They must lead to the same anchor
/// (RFC 5280, 6.3.3 (f)).
/// </summary>
sealed class SignerPaths(
    JudgeRequest request, ImmutableArray<PresentedCertificate> presented, SignatureVerifier verifier, SearchBudget budget)
{
    /// <summary>
    /// Certificates at most from a signer to the path that is judged: signers stand beside an authority or below it.
    /// </summary>
    const int MaximumLength = 4;

    ValidationPolicy? _policy;

    /// <summary>
    /// Signers are judged by the plain rules with the strengths of the policy: what profiles ask of servers is not theirs.
    /// </summary>
    ValidationPolicy Policy => _policy ??= ValidationPolicy.Default with
    {
        MinimumRsaBits = request.Policy.MinimumRsaBits,
        MinimumCurveBits = request.Policy.MinimumCurveBits,
        RequireStrongExponent = request.Policy.RequireStrongExponent,
        KeyAlgorithms = request.Policy.KeyAlgorithms,
        Curves = request.Policy.Curves,
        SignatureSchemes = request.Policy.SignatureSchemes,
        Hashes = request.Policy.Hashes,
        UnderstoodExtensions = request.Policy.UnderstoodExtensions,
        Anchors = request.Policy.Anchors,
        MaximumDepth = request.Policy.MaximumDepth,
    };

    /// <summary>Certificates of a subject, wherever they come from; those of the path first.</summary>
    internal IEnumerable<Certificate> CertificatesOf(DistinguishedName subject, PathContext path) =>
        path.Certificates.Select(context => context.Certificate).Concat(Others())
            .Where(certificate => certificate.Subject.Equals(subject))
            .Distinct();

    /// <summary>Certificates beside the path: sent, or in the store.</summary>
    internal IEnumerable<Certificate> Others() =>
        presented.Select(each => each.Certificate).OfType<Certificate>().Concat(request.Trust.Intermediates);

    /// <summary>The path of a signer to the anchor of the path that is judged, with its place on it.</summary>
    /// <param name="signer">The certificate.</param>
    /// <param name="path">The path that is judged.</param>
    /// <param name="own">The certificates before those of the path that is judged.</param>
    /// <param name="why">Why there is none.</param>
    internal PathContext? Find(Certificate signer, PathContext path, out int own, out string why)
    {
        why = $"no path leads from {signer.DisplayName} to the same anchor";
        var chain = new List<Certificate> { signer };
        return Climb(chain, path, out own, ref why);
    }

    PathContext? Climb(List<Certificate> chain, PathContext path, out int own, ref string why)
    {
        own = chain.Count;
        foreach (var issuer in CertificatesOf(chain[^1].Issuer, path))
        {
            if (chain.Contains(issuer))
                continue;
            if (!budget.TakeCandidate() || !budget.TakeSignatureCheck())
                return null;
            if (verifier.Verify(chain[^1], issuer.PublicKey) != SignatureCheck.Valid)
                continue;
            var joint = IndexOf(issuer, path);
            if (joint >= 0)
            {
                if (Joined(chain, path, joint, ref why) is { } joined)
                    return joined;
            }
            else if (chain.Count < MaximumLength)
            {
                chain.Add(issuer);
                if (Climb(chain, path, out own, ref why) is { } found)
                    return found;
                chain.RemoveAt(chain.Count - 1);
                own = chain.Count;
            }
        }

        return null;
    }

    /// <summary>The chain and above it the path that is judged, where all rules hold.</summary>
    PathContext? Joined(List<Certificate> chain, PathContext path, int joint, ref string why)
    {
        var contexts = ImmutableArray.CreateBuilder<CertificateContext>();
        foreach (var certificate in chain)
            contexts.Add(ContextOf(certificate, contexts.Count == 0 ? CertificateRole.Leaf : CertificateRole.Intermediate));
        for (var i = joint; i < path.Certificates.Length; i++)
        {
            contexts.Add(ContextOf(path.Certificates[i].Certificate,
                i == path.Certificates.Length - 1 ? CertificateRole.Anchor : CertificateRole.Intermediate));
        }

        var joined = new PathContext
        {
            Certificates = contexts.DrainToImmutable(), IsAnchored = true, Policy = Policy, Budget = budget,
        };
        var report = new Report();
        RuleRunner.Run(joined, report);
        foreach (var observation in report.ToImmutable())
        {
            if (observation.Severity != Severity.Error)
                continue;
            why = $"the certificate of {chain[0].DisplayName} cannot be relied on: {observation.Title} ({observation.Finding.Code})";
            return null;
        }

        return joined;
    }

    CertificateContext ContextOf(Certificate certificate, CertificateRole role) => new()
    {
        Certificate = certificate, Role = role, Time = request.Time, Purpose = KeyPurpose.Any, Policy = Policy,
    };

    /// <summary>The place of a certificate on a path, negative where it is not on it.</summary>
    internal static int IndexOf(Certificate certificate, PathContext path)
    {
        for (var i = 0; i < path.Certificates.Length; i++)
        {
            if (path.Certificates[i].Certificate.Equals(certificate))
                return i;
        }

        return -1;
    }
}

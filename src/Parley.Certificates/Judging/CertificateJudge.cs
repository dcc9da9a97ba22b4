using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parley.Certificates.Asn1;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Judging;

/// <summary>
/// Judges certificate chains. Pure: no I/O, no clock; the same request gives the same verdict. For many threads; keeps
/// issuers' keys and verified signatures of authorities, both bounded, so one judge for a whole program is best.
/// </summary>
public sealed class CertificateJudge
{
    /// <summary>
    /// Certificates sent at most that are read: honest chains have up to six, and a pool of ten thousand decoys is still looked
    /// through, a tenth of a second. What comes after is reported, not read.
    /// </summary>
    public const int MaximumPresented = 16_384;

    readonly AuthorityCache _authorities = new();
    readonly SignatureVerifier _verifier;

    /// <summary>Makes a judge.</summary>
    /// <param name="remembersSigners">
    /// Whether an authority's signature that was verified once is not verified again; the verdicts are the same.
    /// </param>
    public CertificateJudge(bool remembersSigners = true) => _verifier = new(remembersSigners);

    /// <summary>Judges what a peer sent.</summary>
    public CertificateVerdict Judge(JudgeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var presented = Read(request.Presented);
        var leaf = presented is [{ Certificate: var first }, ..] ? first : null;
        var untold = 0;
        var paths = leaf is null ? [] : PathSearch.Run(request, presented, leaf, _verifier, out untold);
        var standard = IdentityMatcher.MatchLeaf(leaf, request.Reference, IdentityMode.Standard, authorities: []);
        return new()
        {
            Question = request,
            Presented = presented,
            Paths = paths,
            PathsNotKept = untold,
            Standard = standard,
            Observations = IsSentAsNeeded(presented, paths) && (standard.Matches || request.Reference.IsNone)
                ? WorstFirst(paths[0].Observations)
                : Observe(request, presented, paths, standard),
        };
    }

    ImmutableArray<PresentedCertificate> Read(ImmutableArray<ReadOnlyMemory<byte>> encoded)
    {
        var presented = new PresentedCertificate[encoded.Length];
        // The leaf last: its authority may have issued others, and much of them is the same.
        for (var i = presented.Length - 1; i >= 0; i--)
            presented[i] = Read(encoded[i], i, i == 0 && presented.Length > 1 ? presented[1].Certificate?.Issued : null);
        if (presented is [{ Certificate: { } leaf }, { Certificate: { IsAuthority: true } next }, ..] && leaf.ShareName(next))
        {
            // To keep one is for those that follow, and where a second one comes, more will.
            if (next.HasIssued)
                next.Issued ??= Sibling.Of(leaf);
            else
                next.HasIssued = true;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(presented);
    }

    PresentedCertificate Read(ReadOnlyMemory<byte> encoded, int index, Sibling? sibling)
    {
        if (index >= MaximumPresented)
        {
            return new() { Index = index, Encoded = encoded, Error = new(0, DerReader.AtMost(MaximumPresented, "certificates"), "one more") };
        }

        // A leaf is met once, authorities again and again.
        if (index > 0 && _authorities.Find(encoded.Span) is { } known)
            return new() { Index = index, Encoded = encoded, Certificate = known };
        return Certificate.TryParse(encoded, sibling, out var certificate, out var error)
            ? new() { Index = index, Encoded = encoded, Certificate = index > 0 ? _authorities.Keep(certificate) : certificate }
            : new() { Index = index, Encoded = encoded, Error = error };
    }

    /// <summary>
    /// Whether the best path is sound and exactly what was sent, in order, below an anchor that was not: rules about the
    /// chain as sent have nothing to say then.
    /// </summary>
    static bool IsSentAsNeeded(ImmutableArray<PresentedCertificate> presented, ImmutableArray<CertificatePath> paths)
    {
        if (paths is not [{ IsSound: true } best, ..] || best.Certificates.Length <= presented.Length)
            return false;
        for (var i = 0; i < presented.Length; i++)
        {
            var link = best.Certificates[i];
            if (link.PresentedIndex != i || (i > 0 && link.Origin != CertificateOrigin.Presented))
                return false;
        }

        return true;
    }

    static ImmutableArray<Observation> Observe(
        JudgeRequest request, ImmutableArray<PresentedCertificate> presented, ImmutableArray<CertificatePath> paths,
        IdentityResult standard)
    {
        var report = new Report();
        RuleRunner.Run(
            new PresentationContext { Presented = presented, Paths = paths, Trust = request.Trust, Policy = request.Policy }, report);
        var asSent = report.ToImmutable();

        // Octets that cannot be read may be the missing piece of the path: they are the cause of what the path lacks.
        var all = asSent.Where(observation => observation.Finding == CertificateRules.Unreadable)
            .Concat(OnPaths(paths))
            .Concat(OnNames(request, presented, standard))
            .Concat(asSent.Where(observation => observation.Finding != CertificateRules.Unreadable));
        return WorstFirst([.. all]);
    }

    static ImmutableArray<Observation> WorstFirst(ImmutableArray<Observation> observations) =>
        observations.Length < 2 ? observations : Sort(observations);

    // Apart, because the types that sort take longer to load than a sound chain to judge, which has none to sort.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static ImmutableArray<Observation> Sort(ImmutableArray<Observation> observations) =>
        [.. observations.OrderByDescending(observation => observation.Severity)];

    /// <summary>What is wrong on the best path; where none is sound, also that the search was given up.</summary>
    static IEnumerable<Observation> OnPaths(ImmutableArray<CertificatePath> paths) => paths switch
    {
        [] => [],
        [{ IsSound: true } best, ..] => best.Observations,
        [var best, .. var others] => best.Observations.Union(others
            .Where(path => path.End == PathEnd.BudgetExceeded)
            .SelectMany(path => path.Observations)
            .Where(observation => observation.Finding == CertificateRules.BudgetExceeded)),
    };

    static IEnumerable<Observation> OnNames(
        JudgeRequest request, ImmutableArray<PresentedCertificate> presented, IdentityResult standard) =>
        presented is [{ Certificate: { } leaf }, ..] && !request.Reference.IsNone
            ? IdentityFindings.Of(standard, leaf).Select(request.Policy.Grade)
            : [];
}

using System.Collections.Immutable;
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
    /// Certificates sent at most that are read; TLS limits a chain by octets, and honest ones have up to six. What comes
    /// after is reported, not read.
    /// </summary>
    public const int MaximumPresented = 1024;

    readonly SignatureVerifier _verifier = new();

    /// <summary>Judges what a peer sent.</summary>
    public CertificateVerdict Judge(JudgeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ImmutableArray<PresentedCertificate> presented = [.. request.Presented.Select(Read)];
        var leaf = presented is [{ Certificate: var first }, ..] ? first : null;

        var search = leaf is null ? null : new PathSearch(request, presented, _verifier);
        var paths = leaf is null || search is null ? [] : search.Run(leaf);
        var standard = Match(leaf, request.Reference, IdentityMode.Standard);
        return new()
        {
            Presented = presented,
            Paths = paths,
            PathsNotKept = search?.Untold ?? 0,
            Standard = standard,
            Compatible = Match(leaf, request.Reference, IdentityMode.Compatible),
            Observations = Observe(request, presented, paths, standard),
            Signing = SigningOf(leaf, paths),
            Time = request.Time,
            Policy = request.Policy.Name,
        };
    }

    static PresentedCertificate Read(ReadOnlyMemory<byte> encoded, int index)
    {
        if (index >= MaximumPresented)
        {
            return new() { Index = index, Encoded = encoded, Error = new(0, $"at most {MaximumPresented} certificates", "one more") };
        }

        return Certificate.TryParse(encoded, out var certificate, out var error)
            ? new() { Index = index, Encoded = encoded, Certificate = certificate }
            : new() { Index = index, Encoded = encoded, Error = error };
    }

    static IdentityResult Match(Certificate? leaf, ReferenceIdentity reference, IdentityMode mode) =>
        IdentityMatcher.Match(leaf is null ? new PresentedNames() : PresentedNames.Of(leaf), reference, mode);

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
        return [.. all.OrderByDescending(observation => observation.Severity)];
    }

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
        presented is [{ Certificate: { } leaf }, ..]
            ? IdentityFindings.Of(standard, leaf).Select(request.Policy.Grade)
            : [];

    static SigningClass SigningOf(Certificate? leaf, ImmutableArray<CertificatePath> paths)
    {
        if (leaf is null)
            return SigningClass.Unknown;
        if (leaf.IsSelfIssued && paths.All(path => path.Certificates.Length == 1))
            return SigningClass.SelfSigned;
        return leaf.Policies?.Policies.Any(IsPublic) == true ? SigningClass.PublicAuthority : SigningClass.PrivateAuthority;
    }

    /// <summary>Policies below 2.23.140.1 are the CA/Browser Forum's; its members must name one (BR 7.1.6.1).</summary>
    static bool IsPublic(Oid policy) => policy.Encoded.Span.StartsWith((ReadOnlySpan<byte>)[0x67, 0x81, 0x0C, 0x01]);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>Finds what is wrong with a certificate in the eyes of a client.</summary>
static class CertificateFaults
{
    const string Identity = "cert.identity.";
    const string Revocation = "cert.revocation.";

    // Shared by all clients: it keeps issuers' keys and signatures that were verified, both bounded.
    static readonly CertificateJudge Judge = new();

    // Several clients have one profile, and a report asks for each node more than once; forgotten with the verdict.
    static readonly ConditionalWeakTable<CertificateVerdict, ConcurrentDictionary<string, CertificateVerdict>> Judged = [];

    /// <summary>The verdict that a client reaches: the same chain, by its own profile.</summary>
    internal static CertificateVerdict JudgedBy(ClientRules rules, CertificateVerdict verdict)
    {
        var profile = rules.Profile.Value;
        return ReferenceEquals(profile, verdict.Question.Policy)
            ? verdict
            : Judged.GetOrCreateValue(verdict).GetOrAdd(
                profile.Name, static (_, asked) => Judge.Judge(asked.verdict.Question with { Policy = asked.profile }),
                (verdict, profile));
    }

    /// <summary>All faults but revocation, which is known of a path and has rules of its own.</summary>
    internal static ImmutableArray<CertificateFault> Of(ClientRules rules, CertificateVerdict verdict) =>
    [
        .. OfChain(verdict),
        .. OfAnchor(rules, verdict),
        .. OfName(rules, verdict),
    ];

    static IEnumerable<CertificateFault> OfChain(CertificateVerdict verdict)
    {
        if (verdict.Best is not { } best)
        {
            yield return verdict.FirstCause is { } cause
                ? new(FaultKind.Unsound, cause.Finding.Code, cause.Title)
                : new(FaultKind.Unsound, null, "the server sent no certificate");
            yield break;
        }

        foreach (var observation in best.Observations)
        {
            var code = observation.Finding.Code;
            if (observation.Severity == Severity.Error && !code.StartsWith(Revocation, StringComparison.Ordinal))
                yield return new(KindOf(code), code, observation.Title);
        }
    }

    static FaultKind KindOf(string code) => code switch
    {
        "cert.chain.self-signed" => FaultKind.SelfSigned,
        "cert.validity.expired" or "cert.validity.not-yet-valid" or "cert.validity.never-valid" => FaultKind.OutOfDate,
        _ when code.StartsWith("cert.chain.", StringComparison.Ordinal) => FaultKind.AuthorityUnknown,
        _ => FaultKind.Unsound,
    };

    /// <summary>
    /// A client that counts only what its platform brings along does not trust what was added. A certificate that names a
    /// policy of the public authorities leads to one of those, also where its root was given beside the platform's store.
    /// </summary>
    static IEnumerable<CertificateFault> OfAnchor(ClientRules rules, CertificateVerdict verdict)
    {
        if (rules.Trusts.Value.HasFlag(TrustSources.Added) || verdict.Best is not { IsAnchored: true } best
            || verdict.Signing == SigningClass.PublicAuthority)
            yield break;
        var store = verdict.Question.Trust;
        if (verdict.Paths.Any(path => path.IsAnchored && store.ShipsWithSystem(path.Certificates[^1].Certificate)))
            yield break;
        var authority = best.Certificates[^1].Certificate.DisplayName;
        yield return new(
            FaultKind.AuthorityUnknown, null,
            $"its authority {authority} was added to the device, and only those that the system brings along count");
    }

    static IEnumerable<CertificateFault> OfName(ClientRules rules, CertificateVerdict verdict)
    {
        var reference = verdict.Standard.Reference;
        if (reference.IsNone || verdict.Leaf is null || rules.Names.Value.Prove(verdict))
            yield break;
        var observed = verdict.Observations.FirstOrDefault(
            observation => observation.Finding.Code.StartsWith(Identity, StringComparison.Ordinal));
        yield return observed is not null
            ? new(FaultKind.NameDiffers, observed.Finding.Code, observed.Title)
            : new(
                FaultKind.NameDiffers, null,
                $"{PlainLine.Of(reference.Name, LongestName)} stands in a field that this client does not read (it "
                    + $"reads {rules.Names.Value})");
    }

    // As much of a name as a line of a report has room for; no name of DNS is longer (RFC 1035, 2.3.4).
    const int LongestName = 255;
}

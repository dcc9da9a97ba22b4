using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Diagnostics;
using Parley.Transport.Findings;

namespace Parley.Transport.SecondOpinion;

/// <summary>Tells where the platform and Parley disagree; where they agree there is nothing to say.</summary>
public static class OpinionDifference
{
    /// <summary>The differences of chain and name.</summary>
    public static ImmutableArray<Observation> Of(CertificateVerdict verdict, PlatformOpinion opinion)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(opinion);
        var report = new Report();
        var subject = verdict.Leaf?.DisplayName ?? "the server's certificate";
        var ours = verdict.FirstCause?.Finding.Code ?? "nothing";
        var theirs = opinion.Remarks.IsEmpty ? "nothing" : string.Join(", ", opinion.Remarks.Select(remark => remark.Status));
        // What our verdict adds by revocation the platform was not asked about.
        var isRevoked = verdict.Best is { IsAnchored: true } best
            && best.Observations.Where(observation => observation.Severity == Severity.Error) is var errors && errors.Any()
            && errors.All(observation => observation.Finding.Code.StartsWith("cert.revocation.", StringComparison.Ordinal));
        if (verdict.ChainTrusted && !opinion.ChainTrusted)
            report.Add(Observation.Of(TransportFindings.PlatformRefuses, subject, ("subject", subject), ("remarks", theirs)));
        else if (!verdict.ChainTrusted && opinion.ChainTrusted && !isRevoked)
            report.Add(Observation.Of(TransportFindings.PlatformTrusts, subject, ("subject", subject), ("code", ours)));
        if (opinion.NameMatches is { } matches && matches != verdict.Standard.Matches)
        {
            report.Add(Observation.Of(TransportFindings.PlatformNamesDiffer, subject,
                ("subject", subject), ("reference", verdict.Standard.Reference.Name), ("platform", matches ? "proved" : "not proved"),
                ("own", matches ? "not proved" : "proved")));
        }

        return report.ToImmutable();
    }
}

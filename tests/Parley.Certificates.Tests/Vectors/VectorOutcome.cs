using Parley.Certificates.Judging;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>What came of a case.</summary>
sealed record VectorOutcome(CertificateVerdict Verdict, bool IsAccepted)
{
    /// <summary>Why or why not, in one line.</summary>
    internal string Why
    {
        get
        {
            var all = string.Join(", ", Verdict.Observations.Take(3).Select(observation => observation.ToString()));
            return all.Length > 400 ? all[..400] : all;
        }
    }

    /// <summary>The policies that the path is valid for, dotted.</summary>
    internal IEnumerable<string> Policies => Verdict.Best?.Policies.Select(policy => policy.ToString()) ?? [];
}

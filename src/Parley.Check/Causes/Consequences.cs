using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>What follows from what: a symptom that something earlier on the same path explains is not a cause of its own.</summary>
static class Consequences
{
    internal static bool IsExplained(Symptom symptom, IReadOnlyList<Symptom> all) =>
        symptom.Observation.Finding.Code switch
        {
            // Nothing can be found where no name server answers.
            "discovery.path.none" => all.Any(other => IsError(other)
                && other.Observation.Finding.Code.StartsWith("dns.lookup.", StringComparison.Ordinal)),
            // A service that misbehaves behind a broken connection is the connection's fault.
            "client.service.unexpected-answer" => all.Any(other => IsError(other)
                && other.Effect == symptom.Effect && other.Stage == Stage.Transport),
            _ => false,
        };

    static bool IsError(Symptom symptom) => symptom.Observation.Severity == Severity.Error;
}

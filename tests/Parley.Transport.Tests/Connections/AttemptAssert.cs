using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Transport.Tests.Connections;

static class AttemptAssert
{
    /// <summary>The attempt failed in this way, its first finding is this one, and the finding's texts are complete.</summary>
    internal static Observation Fails(ConnectionAttempt attempt, ConnectionOutcome outcome, string code)
    {
        Assert.True(
            outcome == attempt.Outcome,
            $"expected {outcome}, got {attempt.Outcome} ({attempt.Detail})\n{attempt.Transcript}");
        var first = attempt.Observations.FirstOrDefault();
        Assert.Equal(code, first?.Finding.Code);
        Assert.All(attempt.Observations, Complete);
        return first!; // Not null: it has the code.
    }

    /// <summary>No text of the observation asks for a value that it does not have.</summary>
    internal static void Complete(Observation observation)
    {
        foreach (var name in FindingTemplate.Names($"{observation.Finding.Title}{observation.Finding.Cause}{observation.Finding.Fix}"))
            Assert.True(observation[name] is not null, $"{observation.Finding.Code} lacks {name}");
    }
}

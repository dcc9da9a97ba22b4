using System.Collections.Immutable;

namespace Parley.Check.Causes;

/// <summary>Groups symptoms by what is wrong, puts what follows from something else under it, and the worst first.</summary>
public static class CauseFinder
{
    /// <summary>
    /// Finds the causes behind symptoms. Two symptoms have one cause when one repair cures both. What follows from
    /// something else is an effect of that, which is then as grave as what it leads to.
    /// </summary>
    public static ImmutableArray<RootCause> Find(IEnumerable<Symptom> symptoms)
    {
        ArgumentNullException.ThrowIfNull(symptoms);
        var all = symptoms.ToList();
        var consequences = new Consequences(all);
        return
        [
            .. all.Select(symptom => (Symptom: symptom, Cause: consequences.ExplanationOf(symptom) ?? symptom))
                .GroupBy(explained => CauseIdentity.Of(explained.Cause))
                .Select(group => Merge([.. group]))
                .OrderByDescending(cause => cause.Observation.Severity)
                .ThenByDescending(cause => cause.ServiceCount)
                .ThenByDescending(cause => cause.Effects.Length)
                .ThenBy(cause => cause.Stage)
                .ThenBy(cause => cause.Observation.Finding.Code, StringComparer.Ordinal)
                .ThenBy(cause => cause.Observation.Subject, StringComparer.Ordinal)
        ];
    }

    static RootCause Merge(ImmutableArray<(Symptom Symptom, Symptom Cause)> group) => new()
    {
        Observation = group[0].Cause.Observation with
        {
            Severity = group.Max(explained => explained.Symptom.Observation.Severity),
        },
        Effects = [.. group.Select(explained => explained.Symptom.Effect).Distinct()],
        OnlyAt =
        [
            .. group.Select(explained => explained.Symptom).Where(symptom => symptom.Address is not null)
                .Select(symptom => (symptom.Effect, symptom.Address!)).Distinct() // filtered just before
        ],
        Stage = group.Min(explained => explained.Cause.Stage),
    };
}

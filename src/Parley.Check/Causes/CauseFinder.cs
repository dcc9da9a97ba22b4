using System.Collections.Immutable;

namespace Parley.Check.Causes;

/// <summary>Groups symptoms by what is wrong, leaves out what follows from something else, and puts the worst first.</summary>
public static class CauseFinder
{
    /// <summary>
    /// Finds the causes behind symptoms of one severity range. Two symptoms have one cause when they have the same code
    /// and concern the same thing: an observation's subject is the thing to repair, not the place where it was noticed.
    /// </summary>
    public static ImmutableArray<RootCause> Find(IEnumerable<Symptom> symptoms)
    {
        ArgumentNullException.ThrowIfNull(symptoms);
        var all = symptoms.ToList();
        return
        [
            .. all.Where(symptom => !Consequences.IsExplained(symptom, all))
                .GroupBy(symptom => (symptom.Observation.Finding.Code, symptom.Observation.Subject))
                .Select(Merge)
                .OrderByDescending(cause => cause.Observation.Severity)
                .ThenByDescending(cause => cause.ServiceCount)
                .ThenByDescending(cause => cause.Effects.Length)
                .ThenBy(cause => cause.Stage)
                .ThenBy(cause => cause.Observation.Finding.Code, StringComparer.Ordinal)
                .ThenBy(cause => cause.Observation.Subject, StringComparer.Ordinal)
        ];
    }

    static RootCause Merge(IEnumerable<Symptom> group)
    {
        var symptoms = group.ToList();
        return new()
        {
            Observation = symptoms[0].Observation,
            Effects = [.. symptoms.Select(symptom => symptom.Effect).Distinct()],
            Stage = symptoms.Min(symptom => symptom.Stage),
        };
    }
}

using Parley.Check.Causes;
using Parley.Client.Findings;

namespace Parley.Check.Reports;

/// <summary>Tells directories that refer to each other in a circle from those that refer to one that answers.</summary>
static class ReferralCircles
{
    /// <summary>Renames the findings of those whose referrals all lead back to them.</summary>
    internal static void Mark(List<Symptom> symptoms)
    {
        var next = symptoms.Where(IsReferral).GroupBy(symptom => symptom.Effect.Host, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => LocationsOf(group.First()), StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < symptoms.Count; i++)
        {
            if (IsReferral(symptoms[i]) && LeadsBack(symptoms[i].Effect.Host, next))
                symptoms[i] = symptoms[i] with { Observation = symptoms[i].Observation with { Finding = ClientFindings.ReferredInCircle } };
        }
    }

    static bool IsReferral(Symptom symptom) => symptom.Observation.Finding.Code == ClientFindings.ReferredElsewhere.Code;

    /// <summary>Whether who follows the referrals comes to nobody but those that refer on; each is looked at once.</summary>
    static bool LeadsBack(string host, Dictionary<string, string[]> next)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(next[host]);
        while (open.TryDequeue(out var current))
        {
            if (!next.TryGetValue(current, out var further))
                return false;
            foreach (var each in seen.Add(current) ? further : [])
                open.Enqueue(each);
        }

        return seen.Contains(host);
    }

    static string[] LocationsOf(Symptom symptom) =>
    [
        .. (symptom.Observation["location"] ?? "").Split(", ")
            .Select(location => Uri.TryCreate(location, UriKind.Absolute, out var address) ? address.IdnHost : location)
    ];
}

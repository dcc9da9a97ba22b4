using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>
/// Whether an answer of SIP belongs to our question: by the branch of the top Via and by the method of
/// CSeq (RFC 3261, 17.1.3). Pure.
/// </summary>
static class SipAnswerFields
{
    internal static Observation? Compare(string answer, string branch, ServiceTarget target)
    {
        if (ValueOf(answer, "Via", "v") is var via
            && via?.Split(',')[0].Contains($"branch={branch}", StringComparison.OrdinalIgnoreCase) != true)
            return Foreign(target, "Via", via, $"branch={branch}");
        const string sequence = "1 OPTIONS";
        return ValueOf(answer, "CSeq", "CSeq") is var found
            && string.Join(' ', (found ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) != sequence
            ? Foreign(target, "CSeq", found, sequence)
            : null;
    }

    static Observation Foreign(ServiceTarget target, string field, string? found, string sent) => Observation.Of(
        ClientFindings.SipForeignAnswer, target.Node,
        ("node", target.Node), ("field", field), ("found", found is null ? "nowhere" : Printable.Of(found)), ("sent", sent));

    /// <summary>The first value of a field, by its name or its short form (RFC 3261, 7.3.3).</summary>
    static string? ValueOf(string answer, string name, string shortName)
    {
        foreach (var line in answer.Split("\r\n"))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                && line[..colon].Trim() is var field
                && (field.Equals(name, StringComparison.OrdinalIgnoreCase) || field.Equals(shortName, StringComparison.OrdinalIgnoreCase)))
                return line[(colon + 1)..].Trim();
        }

        return null;
    }
}

using System.Globalization;
using Parley.Client.Rules;
using Parley.Diagnostics;

namespace Parley.Check.Html;

/// <summary>The words and marks of the page; a colour never says anything alone.</summary>
static class Words
{
    internal static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    internal static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    internal static string Of(ClientOutcome outcome) => outcome switch
    {
        ClientOutcome.Connects => "connects",
        ClientOutcome.Asks => "asks",
        ClientOutcome.Refuses => "refuses",
        _ => "unreachable",
    };

    internal static string Mark(ClientOutcome outcome) => outcome switch
    {
        ClientOutcome.Connects => "✓",
        ClientOutcome.Asks => "?",
        ClientOutcome.Refuses => "✗",
        _ => "–",
    };

    /// <summary>The tone of what was noticed, where a note and nothing are both sound.</summary>
    internal static string Tone(Severity? severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "sound",
    };

    internal static string Badge(Severity? severity) => severity switch
    {
        Severity.Error => "✗ error",
        Severity.Warning => "! warning",
        Severity.Note => "✓ sound, with notes",
        _ => "✓ sound",
    };
}

using Parley.Diagnostics;

namespace Parley.Cli.Rendering;

/// <summary>Severities as people and JSON read them, and their colours.</summary>
static class SeverityText
{
    /// <summary>The severity in lower case.</summary>
    internal static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The colour of a severity, one of the terminal's own sixteen.</summary>
    internal static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };
}

using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Values;

public static partial class ValueFindings
{
    /// <summary>Elements stand inside a parameter that takes text.</summary>
    public static readonly Finding HasElements = new("config.value.has-elements", Severity.Error)
    {
        Title = "{parameter} takes text, and holds elements",
        Cause = "In line {line} other elements stand inside: an end tag is missing before them, or text was pasted "
            + "in that needed &lt; for its <.",
        Fix = "Close {parameter} before the next parameter begins, or write < as &lt; inside it.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.1", "Jabber Client Configuration"),
    };
}

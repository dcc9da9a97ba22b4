using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter stands in another group than its own.</summary>
    public static readonly Finding Misplaced = new("config.parameter.misplaced", Severity.Note)
    {
        Title = "{parameter} belongs into <{home}>",
        Cause = "In line {line} the parameter stands in {group}. Published lists have it in <{home}>; a client that "
            + "looks for it only there does not find it.",
        Fix = "Move {parameter} into <{home}>.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.1", "Jabber Client Configuration"),
    };
}

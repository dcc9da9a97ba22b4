using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter that nothing is published about.</summary>
    public static readonly Finding Unknown = new("config.parameter.unknown", Severity.Warning)
    {
        Title = "Nothing is published about {parameter}",
        Cause = "In line {line} stands a name that no published list of parameters has. Clients pass over what they "
            + "do not know; it may be newer than the lists, older, or a slip of the hand.",
        Fix = "Compare the name with the guide of your release; take the parameter out if no client of yours "
            + "reads it.",
        Source = SourceReference.Own("What no list has may still be right"),
    };
}

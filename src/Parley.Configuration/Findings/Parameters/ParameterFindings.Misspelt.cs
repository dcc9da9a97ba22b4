using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter whose name is a slip of the hand.</summary>
    public static readonly Finding Misspelt = new("config.parameter.misspelt", Severity.Warning)
    {
        Title = "{parameter} is no parameter; {published} is",
        Cause = "In line {line} the name differs by a letter or two from {published}, which is published, and "
            + "nothing is published about {parameter}. Clients pass over it without a word: the setting has no "
            + "effect.",
        Fix = "Write {published} in place of {parameter}.",
        Source = SourceReference.Own("A name that is nearly a published one was meant to be it"),
    };
}

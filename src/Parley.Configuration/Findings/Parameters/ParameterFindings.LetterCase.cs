using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter is spelt in other letters than in published lists.</summary>
    public static readonly Finding LetterCase = new("config.parameter.letter-case", Severity.Note)
    {
        Title = "{parameter} is published as {published}",
        Cause = "In line {line} the name is written in other letters, or in an older spelling. Clients compare "
            + "names without case; other programs may not.",
        Fix = "Write {published}.",
        Source = SourceReference.Own("Names are compared without case, and written as published"),
    };
}

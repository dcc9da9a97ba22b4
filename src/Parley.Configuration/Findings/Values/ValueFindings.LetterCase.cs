using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Values;

public static partial class ValueFindings
{
    /// <summary>A value is spelt in other letters than published.</summary>
    public static readonly Finding LetterCase = new("config.value.letter-case", Severity.Note)
    {
        Title = "The value of {parameter} is published as {published}",
        Cause = "In line {line} it is written {value}: in other letters, or in the words of another document. Most clients "
            + "read both, some values are compared by the letter.",
        Fix = "Write {published}.",
        Source = SourceReference.Own("Values are compared without case where clients do, and written as published"),
    };
}

using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A group is spelt in other letters than in published files.</summary>
    public static readonly Finding GroupLetterCase = new("config.group.letter-case", Severity.Note)
    {
        Title = "The group <{group}> is published as <{published}>",
        Cause = "In line {line} the name is written in other letters.",
        Fix = "Write <{published}> in the start tag and in the end tag.",
        Source = SourceReference.Own("Names are compared without case, and written as published"),
    };
}

using Parley.Diagnostics;

namespace Parley.Cli.Parsing;

/// <summary>What was typed, as an error quotes it.</summary>
static class Quotation
{
    // Enough to know it again; what is wrong with it stands behind it and must not be pushed off the line.
    const int LongestQuoted = 80;

    /// <summary>The text in quotation marks, on one line, without what a terminal would obey.</summary>
    internal static string Of(string text) => $"'{PlainLine.Of(text, LongestQuoted)}'";
}

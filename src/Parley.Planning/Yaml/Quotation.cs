using Parley.Diagnostics;

namespace Parley.Planning.Yaml;

/// <summary>Text of a file as errors quote it.</summary>
static class Quotation
{
    // What follows a quotation must not be pushed off the line.
    const int LongestQuoted = 80;

    internal static string Of(string text) => $"'{PlainLine.Of(text, LongestQuoted)}'";
}

using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

/// <summary>Foreign text as reports show it.</summary>
static class ShownText
{
    // Names end at 253 characters, and a report has lines.
    const int Longest = 300;

    internal static string Of(string text) => PlainLine.Of(text, Longest);
}

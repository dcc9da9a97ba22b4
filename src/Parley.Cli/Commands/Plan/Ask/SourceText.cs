using Parley.Diagnostics;

namespace Parley.Cli.Commands.Plan.Ask;

/// <summary>Sources in a line, each document once.</summary>
static class SourceText
{
    internal static string Of(IEnumerable<SourceReference> sources) => string.Join("; ", sources
        .GroupBy(source => source.Document)
        .Select(document => document.Count() == 1 ? document.First().ToString()
            : $"{document.Key}, {string.Join(", ", document.Select(source => $"\"{source.Section}\""))}"));
}

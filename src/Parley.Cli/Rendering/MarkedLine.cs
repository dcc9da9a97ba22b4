using Parley.Diagnostics;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>A sentence behind a mark such as ✓; lines that follow are indented below it.</summary>
static class MarkedLine
{
    /// <summary>Two file names of the longest that systems have.</summary>
    const int LongestLine = 10_000;

    internal static Grid Of(string mark, string text) => new Grid()
        .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1))
        .AddColumn(new GridColumn().PadRight(0))
        .AddRow(new Text(mark), new Text(PlainLine.Of(text, LongestLine)));
}

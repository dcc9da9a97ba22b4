using System.Collections.Immutable;
using Parley.Planning.Tables;

namespace Parley.Planning.Questions;

/// <summary>Something that a planner asks, and the tables that answer it.</summary>
/// <param name="Word">The word for it on the command line, as <c>ipv6</c>.</param>
/// <param name="Title">What it asks.</param>
/// <param name="TableNames">The tables that answer, most telling first.</param>
public sealed record Question(string Word, string Title, ImmutableArray<string> TableNames)
{
    /// <summary>What narrows the answer; the last is the same for all questions.</summary>
    public ImmutableArray<QuestionFilter> Filters { get => [.. field, QuestionFilter.About]; init; } = [];

    /// <summary>The tables.</summary>
    public IEnumerable<ReferenceTable> Tables => TableNames.Select(ReferenceTables.Of);
}

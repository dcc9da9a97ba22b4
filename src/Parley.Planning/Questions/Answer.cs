using System.Collections.Immutable;

namespace Parley.Planning.Questions;

/// <summary>What the tables say to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Choices">What narrowed it; none gives every row of its tables.</param>
/// <param name="Tables">The tables with something to say.</param>
public sealed record Answer(Question Question, ImmutableArray<FilterChoice> Choices, ImmutableArray<AnswerTable> Tables)
{
    /// <summary>Answers a question.</summary>
    public static Answer To(Question question, ImmutableArray<FilterChoice> choices) =>
        new(question, choices, [.. question.Tables.Select(table => AnswerTable.Of(table, choices)).OfType<AnswerTable>()]);
}

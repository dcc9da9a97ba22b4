using System.Collections.Immutable;

namespace Parley.Planning.Questions;

/// <summary>Narrows an answer to the rows whose cells fit a word or a number.</summary>
/// <param name="Name">The word for it, as <c>client-os</c>.</param>
/// <param name="Description">What it narrows to.</param>
/// <param name="Kind">How a cell is compared.</param>
/// <param name="Cells">The names of the cells that it looks at; a row fits when one of them does. None means all.</param>
public sealed record QuestionFilter(string Name, string Description, FilterKind Kind, ImmutableArray<string> Cells)
{
    /// <summary>Any cell with a text; every question has it, as its last.</summary>
    public static readonly QuestionFilter About = new("about", "only rows with this text in any cell", FilterKind.Text, []);

    /// <summary>A value that gives an answer, for the help; null where the words speak for themselves.</summary>
    public string? Example { get; init; }
}

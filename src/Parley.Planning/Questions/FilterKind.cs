namespace Parley.Planning.Questions;

/// <summary>How a filter compares what was asked with a cell.</summary>
public enum FilterKind
{
    /// <summary>The cell is one of a few words, and one of them must be given.</summary>
    Word,

    /// <summary>The cell holds the text, in any case of letters.</summary>
    Text,

    /// <summary>A number that is the cell, or lies in its range.</summary>
    Number,

    /// <summary>Of each group the row with the greatest number that is not above the one asked for.</summary>
    AtMost,

    /// <summary>A platform; cells name platforms, or are columns named for them. What names none holds for all.</summary>
    Platform,
}

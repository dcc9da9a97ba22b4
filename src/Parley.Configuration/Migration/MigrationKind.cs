namespace Parley.Configuration.Migration;

/// <summary>What became of a parameter.</summary>
public enum MigrationKind
{
    /// <summary>It goes on under the name of its successor.</summary>
    Renamed,

    /// <summary>Its value was one of the past and is now that of the present.</summary>
    ValueChanged,

    /// <summary>Its successor was set already; it stays in the file as a comment.</summary>
    Superseded,

    /// <summary>Nothing takes its place; it stays in the file as a comment.</summary>
    NoSuccessor,

    /// <summary>Its successor takes other values; it stays in the file as a comment, and a person decides.</summary>
    Undecided,
}

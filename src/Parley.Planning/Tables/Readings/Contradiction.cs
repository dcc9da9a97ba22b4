namespace Parley.Planning.Tables.Readings;

/// <summary>A contradiction of the documents, and the one reading that everything follows.</summary>
public sealed record Contradiction
{
    /// <summary>Its number, as <c>A29</c>; never used again for another.</summary>
    public required string Number { get; init; }

    /// <summary>The documents and sections.</summary>
    public required string Where { get; init; }

    /// <summary>What does not fit.</summary>
    public required string Conflict { get; init; }

    /// <summary>How it is read.</summary>
    public required string Reading { get; init; }

    /// <summary>The file of the repository that decides it.</summary>
    public string? Decided { get; init; }

    /// <summary>The test that holds the file to it: its file, and after a colon its name.</summary>
    public string? Proof { get; init; }
}

namespace Parley.Contacts.Photos;

/// <summary>A row of the file, as it is met; it lives no longer than the call that tells of it.</summary>
public readonly ref struct PhotoRow
{
    /// <summary>The number of the row, 1 for the first below the headings.</summary>
    public required long Number { get; init; }

    /// <summary>The line at which it begins, 1 for the first of the file; cells with line ends inside make it more than the row.</summary>
    public required long Line { get; init; }

    /// <summary>What was done with it, or why not.</summary>
    public required PhotoRowOutcome Outcome { get; init; }

    /// <summary>The cell as it stood, without its quotes; beyond ASCII only where the file is of octets.</summary>
    public required ReadOnlySpan<byte> Cell { get; init; }

    /// <summary>The host that stands in the cell now, or would; empty where nothing was changed.</summary>
    public ReadOnlySpan<byte> NewHost { get; init; }
}

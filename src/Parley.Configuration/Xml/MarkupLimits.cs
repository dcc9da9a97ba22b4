namespace Parley.Configuration.Xml;

/// <summary>How much of a foreign document is read; beyond a limit it is refused, not cut.</summary>
public sealed record MarkupLimits
{
    /// <summary>The limits for answers and files of sign-in.</summary>
    public static readonly MarkupLimits Default = new();

    /// <summary>
    /// Size in bytes; default 1 MiB. A configuration file with every published key takes 40 kB, a server list of the
    /// largest cluster 2 kB.
    /// </summary>
    public int Bytes { get; init; } = 1 << 20;

    /// <summary>Elements inside elements; default 32. Known documents have up to six levels, custom tabs nine.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Elements in all; default 20,000. The published keys are some 450; a directory page has 500 users of 20 fields.</summary>
    public int Elements { get; init; } = 20_000;

    /// <summary>Attributes of one element; default 64. Known elements have up to four.</summary>
    public int Attributes { get; init; } = 64;
}

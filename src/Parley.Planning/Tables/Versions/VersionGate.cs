namespace Parley.Planning.Tables.Versions;

/// <summary>What a feature needs.</summary>
public sealed record VersionGate
{
    /// <summary>The feature.</summary>
    public required string Feature { get; init; }

    /// <summary>What it needs, in words.</summary>
    public required string Requires { get; init; }

    /// <summary>The section of the guide.</summary>
    public required string Section { get; init; }

    /// <summary>The least version by product, <c>Client</c> among them.</summary>
    public required IReadOnlyDictionary<string, string> Needs { get; init; }
}

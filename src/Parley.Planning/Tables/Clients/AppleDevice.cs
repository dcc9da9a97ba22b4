using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>A kind of Apple device.</summary>
public sealed record AppleDevice
{
    /// <summary>The kind, as <c>iPad mini</c>.</summary>
    public required string Device { get; init; }

    /// <summary>The generations.</summary>
    public required ImmutableArray<string> Generations { get; init; }

    /// <summary>The print breaks off: there may be more.</summary>
    public bool Truncated { get; init; }
}

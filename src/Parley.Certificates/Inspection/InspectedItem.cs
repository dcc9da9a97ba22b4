using System.Collections.Immutable;
using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>One item of a file, in words.</summary>
public sealed record InspectedItem
{
    /// <summary>What it is: <c>certificate</c>, <c>request</c>, <c>revocationList</c>, <c>ocspResponse</c>, <c>privateKey</c>, <c>publicKey</c>, <c>other</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind as people read it: <c>Server certificate</c>.</summary>
    public required string KindName { get; init; }

    /// <summary>The name for a heading, a plain line.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required MaterialPlace Place { get; init; }

    /// <summary>The name that its maker gave it in a PKCS#12, a plain line; <see langword="null"/> where there is none.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>What it says.</summary>
    public required ImmutableArray<InspectedField> Fields { get; init; }

    /// <summary>What is wrong about it as a whole.</summary>
    public ImmutableArray<Observation> Findings { get; init; } = [];

    /// <summary>The encoded item, <see langword="null"/> for keys and for what is not read.</summary>
    public ReadOnlyMemory<byte>? Encoded { get; init; }
}

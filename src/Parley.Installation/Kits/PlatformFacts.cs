using System.Collections.Immutable;

namespace Parley.Installation.Kits;

/// <summary>What is to be known of a platform before certificates are handed out.</summary>
public sealed record PlatformFacts
{
    /// <summary>The platform.</summary>
    public required KitPlatform Platform { get; init; }

    /// <summary>Its name for readers.</summary>
    public required string Title { get; init; }

    /// <summary>The stores that it has.</summary>
    public required ImmutableArray<TrustPlace> Places { get; init; }

    /// <summary>What goes wrong there today.</summary>
    public required ImmutableArray<string> Remarks { get; init; }

    /// <summary>The word on command lines, and the name of its folder.</summary>
    public string Word => Platform.ToString().ToLowerInvariant();

    /// <summary>All platforms that there are kits for.</summary>
    public static ImmutableArray<PlatformFacts> All => KitTable.Known.Platforms;

    /// <summary>The facts of one.</summary>
    public static PlatformFacts Of(KitPlatform platform) => All.First(facts => facts.Platform == platform);
}

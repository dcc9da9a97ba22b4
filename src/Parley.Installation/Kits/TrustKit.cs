using System.Collections.Immutable;

namespace Parley.Installation.Kits;

/// <summary>What makes one platform trust a deployment: a folder of files.</summary>
public sealed record TrustKit
{
    /// <summary>The platform.</summary>
    public required PlatformFacts Platform { get; init; }

    /// <summary>The certificates that it installs.</summary>
    public required ImmutableArray<KitCertificate> Certificates { get; init; }

    /// <summary>Certificates that the platform has no store for.</summary>
    public required ImmutableArray<KitCertificate> LeftOut { get; init; }

    /// <summary>The files; empty where there is nothing to install.</summary>
    public required ImmutableArray<KitFile> Files { get; init; }
}

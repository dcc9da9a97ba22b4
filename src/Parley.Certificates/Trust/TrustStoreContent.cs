using System.Collections.Immutable;

namespace Parley.Certificates.Trust;

/// <summary>A store with the account of how it was read.</summary>
public sealed record TrustStoreContent
{
    /// <summary>The store.</summary>
    public required TrustStore Store { get; init; }

    /// <summary>The files, folders or platform stores that certificates came from.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>What could not be read, and why; it is not trusted.</summary>
    public ImmutableArray<string> Skipped { get; init; } = [];
}

using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;

namespace Parley.Transport.Collecting;

/// <summary>What a collector fetched for one chain. Nothing in it is trusted: whoever judges verifies it.</summary>
public sealed record CollectedMaterial
{
    /// <summary>Nothing was to be fetched.</summary>
    public static readonly CollectedMaterial None = new();

    /// <summary>Issuers that the server did not send, the one nearest to its certificate first (RFC 5280, 4.2.2.1).</summary>
    public ImmutableArray<Certificate> Issuers { get; init; } = [];

    /// <summary>Lists, answers, and what could not be had.</summary>
    public RevocationMaterial Revocation { get; init; } = RevocationMaterial.None;

    /// <summary>Every fetch, in the order in which they were asked for.</summary>
    public ImmutableArray<CollectedDocument> Documents { get; init; } = [];
}

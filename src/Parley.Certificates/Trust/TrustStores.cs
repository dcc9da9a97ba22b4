using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Trust;

/// <summary>
/// The three stores that client platforms have: trusted roots, intermediates, and certificates that somebody accepted although
/// no root vouches for them.
/// </summary>
public sealed record TrustStores
{
    /// <summary>Roots that the platform brings along; default none.</summary>
    public ImmutableArray<Certificate> SystemRoots { get; init; } = [];

    /// <summary>Certificates that vouch for others and were added by somebody; default none.</summary>
    public ImmutableArray<Certificate> Roots { get; init; } = [];

    /// <summary>Authorities that help to build a path and are not trusted by themselves; default none.</summary>
    public ImmutableArray<Certificate> Intermediates { get; init; } = [];

    /// <summary>
    /// Accepted certificates of servers; default none. Each is trusted as the peer's own and vouches for nobody else: whoever
    /// accepts a server accepts no authority.
    /// </summary>
    public ImmutableArray<Certificate> Exceptions { get; init; } = [];

    /// <summary>Whether exactly this certificate was accepted.</summary>
    public bool IsException(Certificate certificate) => Exceptions.Contains(certificate);

    /// <summary>What a chain that begins with this certificate is judged against.</summary>
    /// <param name="leaf">The peer's certificate, <see langword="null"/> where it cannot be read.</param>
    public TrustStore For(Certificate? leaf) =>
        TrustStore.OfSystem(SystemRoots, Intermediates).With(leaf is not null && IsException(leaf) ? Roots.Add(leaf) : Roots);
}

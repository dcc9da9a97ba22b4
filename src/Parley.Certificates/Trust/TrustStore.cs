using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Trust;

/// <summary>
/// The certificates that trust begins with, and authorities known beside those that a server sends. Immutable; made once
/// and shared.
/// </summary>
public sealed class TrustStore
{
    /// <summary>A store that trusts nobody.</summary>
    public static readonly TrustStore Empty = Of([]);

    static readonly ImmutableArray<Certificate> None = [];

    readonly FrozenSet<Certificate> _anchorSet;
    readonly FrozenSet<Certificate> _shipped;
    readonly FrozenDictionary<DistinguishedName, ImmutableArray<Certificate>> _anchorsBySubject;
    readonly FrozenDictionary<DistinguishedName, ImmutableArray<Certificate>> _intermediatesBySubject;

    TrustStore(ImmutableArray<Certificate> anchors, ImmutableArray<Certificate> intermediates, FrozenSet<Certificate>? shipped)
    {
        _shipped = shipped ?? FrozenSet<Certificate>.Empty;
        Anchors = anchors;
        Intermediates = intermediates;
        _anchorSet = anchors.ToFrozenSet();
        _anchorsBySubject = BySubject(anchors);
        _intermediatesBySubject = BySubject(intermediates);
    }

    /// <summary>The certificates that are trusted as they are; each once.</summary>
    public ImmutableArray<Certificate> Anchors { get; }

    /// <summary>Authorities that may help to build a path and are not trusted by themselves; each once.</summary>
    public ImmutableArray<Certificate> Intermediates { get; }

    /// <summary>Makes a store.</summary>
    /// <param name="anchors">Certificates trusted as they are: roots, authorities below a root, also a server's own.</param>
    /// <param name="intermediates">Authorities that may help to build a path.</param>
    public static TrustStore Of(IEnumerable<Certificate> anchors, IEnumerable<Certificate>? intermediates = null) =>
        new([.. anchors.Distinct()], [.. (intermediates ?? []).Distinct()], shipped: null);

    /// <summary>Makes a store of what a platform brings along; clients tell it from what was added later.</summary>
    /// <param name="anchors">The platform's anchors.</param>
    /// <param name="intermediates">Authorities that may help to build a path.</param>
    public static TrustStore OfSystem(IEnumerable<Certificate> anchors, IEnumerable<Certificate>? intermediates = null)
    {
        ImmutableArray<Certificate> shipped = [.. anchors.Distinct()];
        return new(shipped, [.. (intermediates ?? []).Distinct()], shipped.ToFrozenSet());
    }

    /// <summary>This store and more; what is added does not ship with the platform.</summary>
    public TrustStore With(IEnumerable<Certificate> anchors, IEnumerable<Certificate>? intermediates = null) =>
        new([.. Anchors.Concat(anchors).Distinct()], [.. Intermediates.Concat(intermediates ?? []).Distinct()], _shipped);

    /// <summary>Whether exactly this certificate is trusted.</summary>
    public bool IsAnchor(Certificate certificate) => _anchorSet.Contains(certificate);

    /// <summary>Whether exactly this certificate is trusted because the platform brings it along.</summary>
    public bool ShipsWithSystem(Certificate certificate) => _shipped.Contains(certificate);

    /// <summary>The anchors of a subject.</summary>
    public ImmutableArray<Certificate> AnchorsOf(DistinguishedName subject) => _anchorsBySubject.GetValueOrDefault(subject, None);

    /// <summary>The other authorities of a subject.</summary>
    public ImmutableArray<Certificate> IntermediatesOf(DistinguishedName subject) =>
        _intermediatesBySubject.GetValueOrDefault(subject, None);

    /// <summary>The anchors whose key has this identifier, whatever their name.</summary>
    public IEnumerable<Certificate> AnchorsOfKey(ReadOnlyMemory<byte> keyIdentifier) =>
        Anchors.Where(anchor => anchor.SubjectKeyIdentifier is { } own && own.Span.SequenceEqual(keyIdentifier.Span));

    static FrozenDictionary<DistinguishedName, ImmutableArray<Certificate>> BySubject(ImmutableArray<Certificate> certificates) =>
        certificates.GroupBy(certificate => certificate.Subject)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
}

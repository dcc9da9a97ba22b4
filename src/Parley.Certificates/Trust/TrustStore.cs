using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    readonly HashSet<Certificate> _anchorSet;
    readonly HashSet<Certificate> _shipped;
    readonly Dictionary<DistinguishedName, Certificate[]> _anchorsBySubject;
    readonly Dictionary<DistinguishedName, Certificate[]> _intermediatesBySubject;

    TrustStore(ImmutableArray<Certificate> anchors, ImmutableArray<Certificate> intermediates, HashSet<Certificate>? shipped)
    {
        _shipped = shipped ?? [];
        Anchors = anchors;
        Intermediates = intermediates;
        _anchorSet = new(anchors, ByEnd.Instance);
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
        new(Once(anchors), Once(intermediates ?? []), shipped: null);

    /// <summary>Makes a store of what a platform brings along; clients tell it from what was added later.</summary>
    /// <param name="anchors">The platform's anchors.</param>
    /// <param name="intermediates">Authorities that may help to build a path.</param>
    public static TrustStore OfSystem(IEnumerable<Certificate> anchors, IEnumerable<Certificate>? intermediates = null)
    {
        var shipped = Once(anchors);
        return new(shipped, Once(intermediates ?? []), [.. shipped]);
    }

    /// <summary>This store and more; what is added does not ship with the platform.</summary>
    public TrustStore With(IEnumerable<Certificate> anchors, IEnumerable<Certificate>? intermediates = null) =>
        new(Once(Anchors, anchors), Once(Intermediates, intermediates), _shipped);

    /// <summary>Whether exactly this certificate is trusted.</summary>
    public bool IsAnchor(Certificate certificate) => _anchorSet.Contains(certificate);

    /// <summary>Whether exactly this certificate is trusted because the platform brings it along.</summary>
    public bool ShipsWithSystem(Certificate certificate) => _shipped.Contains(certificate);

    /// <summary>The anchors of a subject.</summary>
    public ImmutableArray<Certificate> AnchorsOf(DistinguishedName subject) => Of(_anchorsBySubject, subject);

    /// <summary>The other authorities of a subject.</summary>
    public ImmutableArray<Certificate> IntermediatesOf(DistinguishedName subject) => Of(_intermediatesBySubject, subject);

    /// <summary>The anchors whose key has this identifier, whatever their name.</summary>
    public IEnumerable<Certificate> AnchorsOfKey(ReadOnlyMemory<byte> keyIdentifier) =>
        Anchors.Where(anchor => anchor.SubjectKeyIdentifier is { } own && own.Span.SequenceEqual(keyIdentifier.Span));

    static ImmutableArray<Certificate> Once(IEnumerable<Certificate> first, IEnumerable<Certificate>? then = null)
    {
        var once = ImmutableArray.CreateBuilder<Certificate>();
        var seen = new HashSet<Certificate>();
        Add(first);
        Add(then ?? []);
        return once.ToImmutable();

        void Add(IEnumerable<Certificate> certificates)
        {
            foreach (var certificate in certificates)
            {
                if (seen.Add(certificate))
                    once.Add(certificate);
            }
        }
    }

    static ImmutableArray<Certificate> Of(Dictionary<DistinguishedName, Certificate[]> bySubject, DistinguishedName subject) =>
        bySubject.TryGetValue(subject, out var certificates) ? ImmutableCollectionsMarshal.AsImmutableArray(certificates) : [];

    static Dictionary<DistinguishedName, Certificate[]> BySubject(ImmutableArray<Certificate> certificates)
    {
        var lists = new Dictionary<DistinguishedName, List<Certificate>>();
        foreach (var certificate in certificates)
        {
            if (lists.TryGetValue(certificate.Subject, out var others))
                others.Add(certificate);
            else
                lists.Add(certificate.Subject, [certificate]);
        }

        var bySubject = new Dictionary<DistinguishedName, Certificate[]>(lists.Count);
        foreach (var (subject, list) in lists)
            bySubject.Add(subject, [.. list]);
        return bySubject;
    }

    /// <summary>
    /// Looks for a certificate by its last octets, which are of the signature: every server's certificate is looked for among the
    /// anchors, and those who send decoys cannot choose the anchors.
    /// </summary>
    sealed class ByEnd : IEqualityComparer<Certificate>
    {
        internal static readonly ByEnd Instance = new();

        public bool Equals(Certificate? one, Certificate? other) => one is null ? other is null : one.Equals(other);

        public int GetHashCode(Certificate certificate) =>
            BinaryPrimitives.ReadInt32LittleEndian(certificate.Encoded.Span[^sizeof(int)..]);
    }
}

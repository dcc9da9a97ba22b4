using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>Which certificates and reasons a list is about (RFC 5280, 5.2.5).</summary>
public sealed class IssuingDistributionPoint
{
    IssuingDistributionPoint()
    {
    }

    /// <summary>The names under which the list is published; empty where it has none or a relative one.</summary>
    public ImmutableArray<GeneralName> FullName => Name.FullName.ToImmutable();

    /// <summary>The content octets of a name relative to the list's issuer; empty where there is none.</summary>
    public ReadOnlyMemory<byte> RelativeName => Name.RelativeName;

    /// <summary>Whether it is about certificates of holders that are no authorities, only.</summary>
    public bool OnlyContainsUserCerts { get; private init; }

    /// <summary>Whether it is about certificates of authorities only.</summary>
    public bool OnlyContainsCaCerts { get; private init; }

    /// <summary>Whether it is about attribute certificates only, and so about no public key at all.</summary>
    public bool OnlyContainsAttributeCerts { get; private init; }

    /// <summary>The reasons that it is about, <see langword="null"/> where all.</summary>
    public RevocationReasons? OnlySomeReasons { get; private init; }

    /// <summary>Whether it may hold certificates of other issuers (indirectCRL).</summary>
    public bool IsIndirect { get; private init; }

    /// <summary>Whether the extension was marked critical, as RFC 5280 demands.</summary>
    public bool Critical { get; private init; }

    internal DistributionPointName Name { get; private init; }

    internal ReadOnlyMemory<byte> Encoded { get; private init; }

    internal static bool TryRead(
        CertificateExtension extension, ReadOnlyMemory<byte> memory, out IssuingDistributionPoint? point, ref ParseError error)
    {
        point = null;
        var reader = DerReader.Over(memory.Span, extension.Value.Span);
        if (!reader.TryEnter(DerTag.Sequence, "issuingDistributionPoint", out var inside, ref error)
            || !reader.TryEnd("the extension", ref error))
            return false;
        var start = inside.Position;
        if (inside.IsAtEnd)
            return DerReader.Fail(ref error, start, "an issuing distribution point that says something (RFC 5280, 5.2.5)", "an empty one");
        var name = default(DistributionPointName);
        RevocationReasons? reasons = null;
        if (inside.NextIs(DerTag.ContextConstructed(0))
            && !DistributionPointName.TryRead(ref inside, memory, out name, ref error))
            return false;
        if (!TryReadFlag(ref inside, 1, "onlyContainsUserCerts", out var users, ref error)
            || !TryReadFlag(ref inside, 2, "onlyContainsCACerts", out var authorities, ref error))
            return false;
        if (inside.NextIs(DerTag.Context(3))
            && !DistributionPoint.TryReadReasons(ref inside, 3, "onlySomeReasons", out reasons, ref error))
            return false;
        if (!TryReadFlag(ref inside, 4, "indirectCRL", out var isIndirect, ref error)
            || !TryReadFlag(ref inside, 5, "onlyContainsAttributeCerts", out var attributes, ref error)
            || !inside.TryEnd("issuingDistributionPoint", ref error))
            return false;
        if ((users ? 1 : 0) + (authorities ? 1 : 0) + (attributes ? 1 : 0) > 1)
            return DerReader.Fail(ref error, start, "one kind of certificates at most (RFC 5280, 5.2.5)", "several");
        point = new()
        {
            Name = name,
            OnlyContainsUserCerts = users,
            OnlyContainsCaCerts = authorities,
            OnlyContainsAttributeCerts = attributes,
            OnlySomeReasons = reasons,
            IsIndirect = isIndirect,
            Critical = extension.Critical,
            Encoded = extension.Value,
        };
        return true;
    }

    static bool TryReadFlag(ref DerReader reader, int number, string what, out bool value, ref ParseError error)
    {
        value = false;
        if (!reader.NextIs(DerTag.Context(number)))
            return true;
        if (!reader.TryReadAny(what, out var element, ref error))
            return false;
        value = true;
        // FALSE is the default and left out (X.690, 11.5).
        return element.Content(reader.Source) is [0xFF]
            || DerReader.Fail(ref error, element.ContentOffset, what + " as FF", DerReader.Hex(element.Content(reader.Source)));
    }
}

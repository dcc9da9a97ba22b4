using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    /// <summary>
    /// Names, subtrees, purposes, policies or addresses in one extension at most. Public authorities stop at a few
    /// hundred names; the greatest certificates seen have about two thousand.
    /// </summary>
    public const int MaximumListLength = 4096;

    bool TryReadExtensions(ref DerReader reader, int version, Sibling? sibling, ref ParseError error)
    {
        if (!reader.NextIs(DerTag.ContextConstructed(3)))
            return true;
        if (version != 3)
        {
            return DerReader.Fail(ref error, reader.Position, "extensions in version 3 only",
                "version " + version.ToString(CultureInfo.InvariantCulture));
        }

        if (!reader.TryEnter(DerTag.ContextConstructed(3), "extensions", out var wrapper, ref error)
            || !wrapper.TryRead(DerTag.Sequence, "extensions", out var whole, ref error)
            || !wrapper.TryEnter(whole, out var list, ref error)
            || !wrapper.TryEnd("extensions", ref error))
            return false;
        if (list.IsAtEnd)
            return DerReader.Fail(ref error, list.Position, "at least one extension", "none");
        _extensionList = whole.ContentRange;
        Span<int> others = stackalloc int[MaximumExtensions]; // where the identifiers of unknown ones are
        var count = 0;
        var otherCount = 0;
        var shared = 0; // of the sibling's
        while (!list.IsAtEnd)
        {
            if (count++ == MaximumExtensions)
                return DerReader.Fail(ref error, list.Position, DerReader.AtMost(MaximumExtensions, "extensions"), "one more");
            if (sibling is not null && TryTakeOver(sibling, shared, ref list))
            {
                shared++;
                continue;
            }

            var at = list.Position;
            if (!TryReadExtension(ref list, out var id, out var critical, out var value, ref error))
                return false;
            var known = KnownExtension.Of(id.Content(list.Source));
            if (known == KnownExtensions.Other ? IsAmong(others[..otherCount], id, list) : Has(known))
                return DerReader.Fail(ref error, at, "each extension once (RFC 5280, 4.2)", new Oid(id.Content(Encoded)) + " again");
            if (known == KnownExtensions.Other)
                others[otherCount++] = id.Offset;
            else if (sibling?.Extensions is { } theirs && shared < theirs.Length && theirs[shared].Known == known)
                shared++;
            PresentExtensions |= known;
            if (critical)
                CriticalExtensions |= known;
            var content = list.Within(value);
            if (!TryReadValue(known, critical, value, ref content, ref error))
                return false;
        }

        return true;
    }

    internal static bool TryReadExtension(
        ref DerReader list, out DerElement id, out bool critical, out DerElement value, ref ParseError error)
    {
        id = default;
        value = default;
        critical = false;
        if (!list.TryEnter(DerTag.Sequence, "an extension", out var inside, ref error)
            || !inside.TryReadObjectIdentifier("the identifier of an extension", out id, ref error))
            return false;
        var at = inside.Position;
        if (inside.NextIs(DerTag.Boolean) && !inside.TryReadBoolean("critical", out critical, ref error))
            return false;
        if (!critical && inside.Position != at)
            return DerReader.Fail(ref error, at, "critical left out where it is false, the default", "FALSE");
        return inside.TryRead(DerTag.OctetString, "the value of an extension", out value, ref error)
            && inside.TryEnd("the extension", ref error);
    }

    /// <summary>Whether the identifier was met before; the reader reads identifiers again where they stand.</summary>
    static bool IsAmong(ReadOnlySpan<int> offsets, DerElement id, DerReader reader)
    {
        foreach (var offset in offsets)
        {
            if (reader.Source[offset..].StartsWith(id.Whole(reader.Source)))
                return true;
        }

        return false;
    }

    /// <summary>A reader of the extensions, which were checked when the certificate was read.</summary>
    internal DerReader ReadExtensionList() => DerReader.Over(Encoded.Span, Encoded.Span[_extensionList]);

    ImmutableArray<CertificateExtension> ReadExtensions()
    {
        // The list was checked when the certificate was read, so that no read below can fail.
        var error = default(ParseError);
        var all = ImmutableArray.CreateBuilder<CertificateExtension>();
        var list = ReadExtensionList();
        while (!list.IsAtEnd && TryReadExtension(ref list, out var id, out var critical, out var value, ref error))
            all.Add(new(new(id.Content(Encoded)), critical, value.Content(Encoded)));
        return all.DrainToImmutable();
    }

    /// <summary>Reads what is inside an extension; of one that Parley does not know, nothing.</summary>
    bool TryReadValue(KnownExtensions known, bool critical, DerElement value, ref DerReader reader, ref ParseError error)
    {
        switch (known)
        {
            case KnownExtensions.SubjectKeyIdentifier:
                if (!reader.TryRead(DerTag.OctetString, "subjectKeyIdentifier", out var identifier, ref error))
                    return false;
                _subjectKey = identifier.ContentRange;
                break;
            case KnownExtensions.KeyUsage:
                if (!reader.TryReadNamedBits("keyUsage", out var bits, ref error))
                    return false;
                KeyUsage = (KeyUsage)bits;
                break;
            case KnownExtensions.SubjectAlternativeName:
                if (!TryReadNames(ref reader, DerTag.Sequence, "subjectAltName", out var names, ref error))
                    return false;
                SubjectAlternativeNames = new() { All = names, Critical = critical };
                break;
            case KnownExtensions.IssuerAlternativeName:
                if (!TryReadNames(ref reader, DerTag.Sequence, "issuerAltName", out _, ref error))
                    return false;
                break;
            case KnownExtensions.BasicConstraints:
                if (!TryReadBasicConstraints(critical, ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.NameConstraints:
                if (!TryReadNameConstraints(critical, ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.CrlDistributionPoints:
                _revocationLists = value.ContentRange;
                if (!TryReadDistributionPoints(ref reader, null, ref error))
                    return false;
                break;
            case KnownExtensions.AuthorityInformationAccess:
                _access = value.ContentRange;
                if (!TryReadAccess(ref reader, null, default, ref error))
                    return false;
                break;
            case KnownExtensions.CertificatePolicies:
                if (!TryReadPolicies(critical, ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.PolicyMappings:
                if (!TryReadMappings(ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.AuthorityKeyIdentifier:
                if (!TryReadAuthorityKey(critical, ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.PolicyConstraints:
                if (!TryReadPolicyConstraints(critical, ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.ExtendedKeyUsage:
                if (!TryReadPurposes(critical, value, ref reader, ref error))
                    return false;
                break;
            case KnownExtensions.InhibitAnyPolicy:
                if (!reader.TryReadCount(DerTag.Integer, "inhibitAnyPolicy", out var skip, ref error))
                    return false;
                InhibitAnyPolicy = skip;
                break;
            default:
                return true;
        }

        return reader.TryEnd("the extension", ref error);
    }

    bool TryReadNames(
        ref DerReader reader, byte tag, string what, out ImmutableArray<GeneralName> names, ref ParseError error)
    {
        names = [];
        if (!reader.TryEnter(tag, what, out var list, ref error))
            return false;
        var counter = list;
        var count = 0;
        for (; !counter.IsAtEnd; count++)
        {
            if (!counter.TryReadAny("a general name", out _, ref error))
                return false;
        }

        if (count is 0 or > MaximumListLength)
        {
            return DerReader.Fail(ref error, list.Position, "1 to " + DerReader.Count(MaximumListLength, "names"),
                count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture));
        }

        var all = new GeneralName[count];
        for (var i = 0; i < count; i++)
        {
            if (!GeneralName.TryRead(ref list, Encoded, isConstraint: false, out all[i], ref error))
                return false;
        }

        names = ImmutableCollectionsMarshal.AsImmutableArray(all);
        return true;
    }

    bool TryReadBasicConstraints(bool critical, ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "basicConstraints", out var inside, ref error))
            return false;
        // cA FALSE written out breaks DER, but so many leaves have it that refusing them would serve nobody.
        var isAuthority = false;
        if (inside.NextIs(DerTag.Boolean) && !inside.TryReadBoolean("cA", out isAuthority, ref error))
            return false;
        int? pathLength = null;
        if (!inside.IsAtEnd)
        {
            if (!inside.TryReadCount(DerTag.Integer, "pathLenConstraint", out var length, ref error))
                return false;
            pathLength = length;
        }

        BasicConstraints = BasicConstraints.Of(isAuthority, pathLength, critical);
        return inside.TryEnd("basicConstraints", ref error);
    }

    bool TryReadAuthorityKey(bool critical, ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "authorityKeyIdentifier", out var inside, ref error))
            return false;
        ReadOnlyMemory<byte>? key = null;
        ReadOnlyMemory<byte>? serial = null;
        var issuer = ImmutableArray<GeneralName>.Empty;
        if (inside.NextIs(DerTag.Context(0)))
        {
            if (!inside.TryReadAny("keyIdentifier", out var element, ref error))
                return false;
            key = element.Content(Encoded);
        }

        if (inside.NextIs(DerTag.ContextConstructed(1))
            && !TryReadNames(ref inside, DerTag.ContextConstructed(1), "authorityCertIssuer", out issuer, ref error))
            return false;
        if (inside.NextIs(DerTag.Context(2)))
        {
            if (!inside.TryReadAny("authorityCertSerialNumber", out var element, ref error))
                return false;
            serial = element.Content(Encoded);
        }

        AuthorityKeyIdentifier = new() { KeyIdentifier = key, Issuer = issuer, SerialNumber = serial, Critical = critical };
        return inside.TryEnd("authorityKeyIdentifier", ref error);
    }

    bool TryReadPurposes(bool critical, DerElement value, ref DerReader reader, ref ParseError error)
    {
        if (ExtendedKeyUsage.TryGetUsual(value.Content(reader.Source), critical, out var usual))
        {
            ExtendedKeyUsage = usual;
            return reader.TryReadAny("extKeyUsage", out _, ref error);
        }

        if (!reader.TryEnter(DerTag.Sequence, "extKeyUsage", out var inside, ref error))
            return false;
        var purposes = ImmutableArray.CreateBuilder<Oid>(2);
        do
        {
            if (purposes.Count == MaximumListLength)
                return DerReader.Fail(ref error, inside.Position, DerReader.AtMost(MaximumListLength, "purposes"), "one more");
            if (!inside.TryReadObjectIdentifier("a key purpose", out var purpose, ref error))
                return false;
            purposes.Add(new(purpose.Content(Encoded)));
        }
        while (!inside.IsAtEnd);

        ExtendedKeyUsage = new() { Purposes = purposes.DrainToImmutable(), Critical = critical };
        return true;
    }

    bool TryReadNameConstraints(bool critical, ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "nameConstraints", out var inside, ref error))
            return false;
        var usesDistances = false;
        if (!TryReadSubtrees(ref inside, 0, out var permitted, ref usesDistances, ref error)
            || !TryReadSubtrees(ref inside, 1, out var excluded, ref usesDistances, ref error))
            return false;
        NameConstraints = new() { Permitted = permitted, Excluded = excluded, Critical = critical, UsesDistances = usesDistances };
        return inside.TryEnd("nameConstraints", ref error);
    }

    bool TryReadSubtrees(
        ref DerReader reader, int number, out ImmutableArray<GeneralName> subtrees, ref bool usesDistances, ref ParseError error)
    {
        subtrees = [];
        if (!reader.NextIs(DerTag.ContextConstructed(number)))
            return true;
        if (!reader.TryEnter(DerTag.ContextConstructed(number), "subtrees", out var list, ref error))
            return false;
        var found = ImmutableArray.CreateBuilder<GeneralName>();
        do
        {
            if (found.Count == MaximumListLength)
                return DerReader.Fail(ref error, list.Position, DerReader.AtMost(MaximumListLength, "subtrees"), "one more");
            if (!list.TryEnter(DerTag.Sequence, "a subtree", out var subtree, ref error)
                || !GeneralName.TryRead(ref subtree, Encoded, isConstraint: true, out var name, ref error))
                return false;
            usesDistances |= !subtree.IsAtEnd;
            found.Add(name);
        }
        while (!list.IsAtEnd);

        subtrees = found.DrainToImmutable();
        return true;
    }
}

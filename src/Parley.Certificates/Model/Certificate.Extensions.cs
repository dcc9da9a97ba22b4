using System.Collections.Immutable;
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

    bool TryReadKnownExtensions(ref ParseError error)
    {
        foreach (var extension in Extensions)
        {
            var reader = DerReader.Over(Encoded.Span, extension.Value.Span);
            if (!TryReadExtension(extension, ref reader, ref error))
                return false;
        }

        return true;
    }

    bool TryReadExtension(CertificateExtension extension, ref DerReader reader, ref ParseError error)
    {
        var id = extension.Id;
        if (id.Encoded.Span is not [0x55, 0x1D, var arc])
        {
            return id != ObjectIdentifiers.AuthorityInformationAccess
                || (TryReadAccess(ref reader, ref error) && reader.TryEnd("the extension", ref error));
        }

        const byte subjectKeyIdentifier = 14, keyUsage = 15, subjectAlternativeName = 17, issuerAlternativeName = 18,
            basicConstraints = 19, nameConstraints = 30, distributionPoints = 31, policies = 32, policyMappings = 33,
            authorityKeyIdentifier = 35, policyConstraints = 36, extendedKeyUsage = 37, inhibitAnyPolicy = 54;
        switch (arc)
        {
            case subjectKeyIdentifier:
                if (!reader.TryRead(DerTag.OctetString, "subjectKeyIdentifier", out var identifier, ref error))
                    return false;
                SubjectKeyIdentifier = identifier.Content(Encoded);
                break;
            case keyUsage:
                if (!reader.TryReadNamedBits("keyUsage", out var bits, ref error))
                    return false;
                KeyUsage = (KeyUsage)bits;
                break;
            case subjectAlternativeName:
                if (!TryReadNames(ref reader, DerTag.Sequence, "subjectAltName", out var names, ref error))
                    return false;
                SubjectAlternativeNames = new() { All = names, Critical = extension.Critical };
                break;
            case issuerAlternativeName:
                if (!TryReadNames(ref reader, DerTag.Sequence, "issuerAltName", out _, ref error))
                    return false;
                break;
            case basicConstraints:
                if (!TryReadBasicConstraints(extension.Critical, ref reader, ref error))
                    return false;
                break;
            case nameConstraints:
                if (!TryReadNameConstraints(extension.Critical, ref reader, ref error))
                    return false;
                break;
            case distributionPoints:
                if (!TryReadDistributionPoints(ref reader, ref error))
                    return false;
                break;
            case policies:
                if (!TryReadPolicies(extension.Critical, ref reader, ref error))
                    return false;
                break;
            case policyMappings:
                if (!TryReadMappings(ref reader, ref error))
                    return false;
                break;
            case authorityKeyIdentifier:
                if (!TryReadAuthorityKey(extension.Critical, ref reader, ref error))
                    return false;
                break;
            case policyConstraints:
                if (!TryReadPolicyConstraints(extension.Critical, ref reader, ref error))
                    return false;
                break;
            case extendedKeyUsage:
                if (!TryReadPurposes(extension.Critical, ref reader, ref error))
                    return false;
                break;
            case inhibitAnyPolicy:
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
            return DerReader.Fail(ref error, list.Position, $"1 to {MaximumListLength} names",
                count == 0 ? "none" : count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var builder = ImmutableArray.CreateBuilder<GeneralName>(count);
        while (!list.IsAtEnd)
        {
            if (!GeneralName.TryRead(ref list, Encoded, isConstraint: false, out var name, ref error))
                return false;
            builder.Add(name);
        }

        names = builder.MoveToImmutable();
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

        BasicConstraints = new(isAuthority, pathLength, critical);
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

    bool TryReadPurposes(bool critical, ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "extKeyUsage", out var inside, ref error))
            return false;
        var purposes = ImmutableArray.CreateBuilder<Oid>(2);
        do
        {
            if (purposes.Count == MaximumListLength)
                return DerReader.Fail(ref error, inside.Position, $"at most {MaximumListLength} purposes", "one more");
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
                return DerReader.Fail(ref error, list.Position, $"at most {MaximumListLength} subtrees", "one more");
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

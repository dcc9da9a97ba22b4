using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

public sealed partial class CertificateRevocationList
{
    /// <summary>
    /// Octets of a list at most. Lists of 100 MB exist, of authorities for the staff of a whole nation; beyond twice that a
    /// list is an attack, or should be partitioned.
    /// </summary>
    public const int MaximumSizeBytes = 256 * 1024 * 1024;

    /// <summary>Octets of a list's number at most (RFC 5280, 5.2.3).</summary>
    const int MaximumNumberOctets = 20;

    CertificateRevocationList(
        ReadOnlyMemory<byte> encoded, scoped Fields fields, SignatureAlgorithm algorithm,
        ImmutableArray<CertificateExtension> extensions)
    {
        Encoded = encoded;
        Signed = fields.Signed.Whole(encoded);
        Version = fields.Version;
        Issuer = DistinguishedName.FromChecked(fields.Issuer.Whole(encoded));
        ThisUpdate = fields.ThisUpdate;
        ThisUpdateTag = fields.ThisUpdateTag;
        NextUpdate = fields.NextUpdate;
        NextUpdateTag = fields.NextUpdateTag;
        SignatureAlgorithm = algorithm;
        Signature = fields.Signature.Content(encoded);
        Extensions = extensions;
    }

    /// <summary>Reads a list and all its entries.</summary>
    /// <param name="der">The encoded list and nothing after it; kept, so it must not change.</param>
    /// <param name="list">The list.</param>
    /// <param name="error">The offset, what RFC 5280 expects there, and what was found.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> der, [NotNullWhen(true)] out CertificateRevocationList? list, out ParseError error)
    {
        list = null;
        error = default;
        if (der.Length > MaximumSizeBytes)
        {
            return DerReader.Fail(ref error, 0, string.Create(CultureInfo.InvariantCulture, $"at most {MaximumSizeBytes} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"{der.Length} bytes"));
        }

        var fields = default(Fields);
        var reader = new DerReader(der.Span);
        if (!reader.TryEnter(DerTag.Sequence, "a certificate revocation list", out var outer, ref error)
            || !reader.TryEnd("the list", ref error)
            || !outer.TryRead(DerTag.Sequence, "tbsCertList", out fields.Signed, ref error)
            || !outer.TryEnter(fields.Signed, out var inner, ref error)
            || !TryReadVersion(ref inner, out fields.Version, ref error)
            || !SignatureAlgorithms.TryRead(ref inner, der, out var algorithm, out var innerAlgorithm, ref error)
            || !TryReadIssuer(ref inner, out fields.Issuer, ref error)
            || !TryReadMoment(ref inner, "thisUpdate", out fields.ThisUpdateTag, out fields.ThisUpdate, ref error)
            || !TryReadNextUpdate(ref inner, out fields.NextUpdateTag, out fields.NextUpdate, ref error))
            return false;
        DerElement? entries = null;
        if (inner.NextIs(DerTag.Sequence))
        {
            if (!inner.TryReadAny("revokedCertificates", out var found, ref error))
                return false;
            entries = found;
        }

        if (fields.Version == 1 && !inner.IsAtEnd)
            return DerReader.Fail(ref error, inner.Position, "no extensions in version 1", "more");
        if (!ExtensionList.TryReadOptional(ref inner, 0, der, out var extensions, ref error)
            || !inner.TryEnd("tbsCertList", ref error)
            || !outer.TryRead(DerTag.Sequence, "signatureAlgorithm", out var outerAlgorithm, ref error)
            || !outer.TryReadOctetAlignedBits("signatureValue", out fields.Signature, ref error)
            || !outer.TryEnd("the list", ref error))
            return false;
        if (!innerAlgorithm.Whole(der.Span).SequenceEqual(outerAlgorithm.Whole(der.Span)))
        {
            return DerReader.Fail(ref error, outerAlgorithm.Offset,
                "the same signature algorithm as inside tbsCertList (RFC 5280, 5.1.1.2)",
                DerReader.Hex(outerAlgorithm.Content(der.Span)));
        }

        // The algorithm is set where its reader succeeds.
        var read = new CertificateRevocationList(der, fields, algorithm!, extensions);
        if (!read.TryReadKnownExtensions(ref error) || (entries is { } all && !read.TryReadEntries(inner, all, ref error)))
            return false;
        list = read;
        return true;
    }

    static bool TryReadVersion(ref DerReader reader, out int version, ref ParseError error)
    {
        version = 1;
        if (!reader.NextIs(DerTag.Integer))
            return true;
        var at = reader.Position;
        if (!reader.TryReadCount(DerTag.Integer, "version", out var value, ref error))
            return false;
        version = value + 1;
        return value == 1
            || DerReader.Fail(ref error, at, "version 2 (version 1 is left out)",
                string.Create(CultureInfo.InvariantCulture, $"the number {value}"));
    }

    static bool TryReadIssuer(ref DerReader reader, out DerElement issuer, ref ParseError error)
    {
        if (!reader.TryRead(DerTag.Sequence, "issuer", out issuer, ref error)
            || !DistinguishedName.IsWellFormed(reader, issuer, ref error))
            return false;
        return issuer.ContentLength > 0
            || DerReader.Fail(ref error, issuer.Offset, "the name of an issuer (RFC 5280, 5.1.2.3)", "an empty name");
    }

    static bool TryReadMoment(ref DerReader reader, string what, out byte tag, out DateTimeOffset moment, ref ParseError error)
    {
        tag = reader.NextIs(DerTag.GeneralizedTime) ? DerTag.GeneralizedTime : DerTag.UtcTime;
        return DerTime.TryRead(ref reader, what, out moment, ref error);
    }

    static bool TryReadNextUpdate(ref DerReader reader, out byte tag, out DateTimeOffset? nextUpdate, ref ParseError error)
    {
        nextUpdate = null;
        tag = 0;
        if (!reader.NextIs(DerTag.UtcTime) && !reader.NextIs(DerTag.GeneralizedTime))
            return true;
        if (!TryReadMoment(ref reader, "nextUpdate", out tag, out var moment, ref error))
            return false;
        nextUpdate = moment;
        return true;
    }

    bool TryReadKnownExtensions(ref ParseError error)
    {
        foreach (var extension in Extensions)
        {
            if (!TryReadExtension(extension, ref error))
                return false;
        }

        return true;
    }

    bool TryReadExtension(CertificateExtension extension, ref ParseError error)
    {
        var id = extension.Id;
        var reader = DerReader.Over(Encoded.Span, extension.Value.Span);
        if (id == RevocationIdentifiers.CrlNumber)
        {
            Number = TryReadNumber(ref reader, "cRLNumber", out var number, ref error) ? number : null;
            return Number is not null;
        }

        if (id == RevocationIdentifiers.DeltaCrlIndicator)
        {
            BaseNumber = TryReadNumber(ref reader, "baseCRLNumber", out var number, ref error) ? number : null;
            return BaseNumber is not null;
        }

        if (id == RevocationIdentifiers.IssuingDistributionPoint)
        {
            var isRead = Revocation.IssuingDistributionPoint.TryRead(extension, Encoded, out var point, ref error);
            IssuingDistributionPoint = point;
            return isRead;
        }

        if (id == ObjectIdentifiers.AuthorityKeyIdentifier)
            return TryReadAuthorityKey(ref reader, extension.Critical, ref error);
        if (id == RevocationIdentifiers.FreshestCrl)
        {
            var isRead = DistributionPoint.TryReadAll(ref reader, "freshestCRL", Encoded, out var points, ref error);
            FreshestPoints = points;
            return isRead;
        }

        // Other names of the issuer and where to find its certificate are known and change nothing.
        if (extension.Critical && id != ObjectIdentifiers.IssuerAlternativeName && id != ObjectIdentifiers.AuthorityInformationAccess)
            UnknownCriticalExtension ??= id;
        return true;
    }

    static bool TryReadNumber(ref DerReader reader, string what, out BigInteger number, ref ParseError error)
    {
        number = default;
        if (!reader.TryReadInteger(what, out var element, ref error) || !reader.TryEnd("the extension", ref error))
            return false;
        var content = element.Content(reader.Source);
        number = content.Length <= MaximumNumberOctets ? new(content, isBigEndian: true) : default;
        return (content.Length <= MaximumNumberOctets && number.Sign >= 0)
            || DerReader.Fail(ref error, element.ContentOffset, what + " from 0 on, of at most 20 octets", DerReader.Hex(content));
    }

    bool TryReadAuthorityKey(ref DerReader reader, bool critical, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "authorityKeyIdentifier", out var inside, ref error)
            || !reader.TryEnd("the extension", ref error))
            return false;
        ReadOnlyMemory<byte>? key = null;
        ReadOnlyMemory<byte>? serial = null;
        var issuer = default(GeneralNames);
        if (inside.NextIs(DerTag.Context(0)))
        {
            if (!inside.TryReadAny("keyIdentifier", out var element, ref error))
                return false;
            key = element.Content(Encoded);
        }

        if (inside.NextIs(DerTag.ContextConstructed(1))
            && !GeneralNames.TryRead(ref inside, DerTag.ContextConstructed(1), "authorityCertIssuer", Encoded, out issuer, ref error))
            return false;
        if (inside.NextIs(DerTag.Context(2)))
        {
            if (!inside.TryReadAny("authorityCertSerialNumber", out var element, ref error))
                return false;
            serial = element.Content(Encoded);
        }

        AuthorityKeyIdentifier = new() { KeyIdentifier = key, Issuer = issuer.ToImmutable(), SerialNumber = serial, Critical = critical };
        return inside.TryEnd("authorityKeyIdentifier", ref error);
    }

    /// <summary>What was found before the list is made.</summary>
    ref struct Fields
    {
        internal DerElement Signed;
        internal DerElement Issuer;
        internal DerElement Signature;
        internal int Version;
        internal DateTimeOffset ThisUpdate;
        internal DateTimeOffset? NextUpdate;
        internal byte ThisUpdateTag;
        internal byte NextUpdateTag;
    }
}

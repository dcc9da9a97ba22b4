using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    /// <summary>
    /// Octets of a certificate at most: the greatest handshake message that TLS stacks take for a whole chain is about
    /// this size, and the greatest certificates in use, with thousands of names, stay below 100 kB.
    /// </summary>
    public const int MaximumSizeBytes = 256 * 1024;

    /// <summary>
    /// Extensions at most: real certificates have up to 15; looking for duplicates is quadratic in them.
    /// </summary>
    public const int MaximumExtensions = 64;

    /// <summary>Reads a certificate.</summary>
    /// <param name="der">The encoded certificate and nothing after it; kept, so it must not change.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="error">The offset, what RFC 5280 expects there, and what was found.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> der, [NotNullWhen(true)] out Certificate? certificate, out ParseError error) =>
        TryParse(der, sibling: null, out certificate, out error);

    /// <summary>Reads a certificate that may have much in common with another one; the answers are the same without it.</summary>
    internal static bool TryParse(
        ReadOnlyMemory<byte> der, Sibling? sibling, [NotNullWhen(true)] out Certificate? certificate, out ParseError error)
    {
        certificate = null;
        error = default;
        if (der.Length > MaximumSizeBytes)
            return DerReader.Fail(ref error, 0, DerReader.AtMost(MaximumSizeBytes, "bytes"), DerReader.Count(der.Length));

        var read = new Certificate(der);
        if (!read.TryRead(sibling, ref error))
            return false;
        certificate = read;
        return true;
    }

    bool TryRead(Sibling? sibling, ref ParseError error)
    {
        var source = Encoded.Span;
        var reader = new DerReader(source);
        if (!reader.TryEnter(DerTag.Sequence, "a certificate", out var outer, ref error)
            || !reader.TryEnd("the certificate", ref error)
            || !outer.TryRead(DerTag.Sequence, "tbsCertificate", out var signed, ref error)
            || !outer.TryEnter(signed, out var inner, ref error)
            || !TryReadVersion(ref inner, out var version, ref error)
            || !inner.TryReadInteger("serialNumber", out var serial, ref error)
            || !SignatureAlgorithms.TryRead(ref inner, Encoded, out var algorithm, out var innerAlgorithm, ref error)
            || !TryReadIssuer(ref inner, sibling, out var issuer, ref error)
            || !inner.TryEnter(DerTag.Sequence, "validity", out var validity, ref error)
            || !DerTime.TryRead(ref validity, "notBefore", out var notBefore, ref error)
            || !DerTime.TryRead(ref validity, "notAfter", out var notAfter, ref error)
            || !validity.TryEnd("validity", ref error)
            || !TryReadName(ref inner, "subject", out var subject, ref error)
            || !KeyAlgorithms.TryRead(ref inner, Encoded, out var key, ref error)
            || !TrySkipUniqueIdentifiers(ref inner, version, ref error)
            || !TryReadExtensions(ref inner, version, sibling, ref error)
            || !inner.TryEnd("tbsCertificate", ref error)
            || !outer.TryRead(DerTag.Sequence, "signatureAlgorithm", out var outerAlgorithm, ref error)
            || !outer.TryReadOctetAlignedBits("signatureValue", out var signature, ref error)
            || !outer.TryEnd("the certificate", ref error))
            return false;
        if (!innerAlgorithm.Whole(source).SequenceEqual(outerAlgorithm.Whole(source)))
        {
            return DerReader.Fail(ref error, outerAlgorithm.Offset,
                "the same signature algorithm as inside tbsCertificate (RFC 5280, 4.1.1.2)",
                DerReader.Hex(outerAlgorithm.Content(source)));
        }

        Version = version;
        PublicKey = key!; // the two are set where their readers succeed
        SignatureAlgorithm = algorithm!;
        (_notBeforeTicks, _notAfterTicks) = (notBefore.Ticks, notAfter.Ticks);
        (_signed, _serial, _signature) = (signed.WholeRange, serial.ContentRange, signature.ContentRange);
        (_issuerName, _subjectName) = (issuer.WholeRange, subject.WholeRange);
        return true;
    }

    static bool TryReadVersion(ref DerReader reader, out int version, ref ParseError error)
    {
        version = 1;
        if (!reader.NextIs(DerTag.ContextConstructed(0)))
            return true;
        if (!reader.TryEnter(DerTag.ContextConstructed(0), "version", out var inside, ref error))
            return false;
        var at = inside.Position;
        if (!inside.TryReadCount(DerTag.Integer, "version", out var value, ref error) || !inside.TryEnd("version", ref error))
            return false;
        version = value + 1;
        return value is 1 or 2
            || DerReader.Fail(ref error, at, "version 2 or 3 (version 1 is the default and left out)",
                "the number " + value.ToString(CultureInfo.InvariantCulture));
    }

    static bool TryReadIssuer(ref DerReader reader, Sibling? sibling, out DerElement element, ref ParseError error) =>
        reader.TryRead(DerTag.Sequence, "issuer", out element, ref error)
        && ((sibling is not null && element.Whole(reader.Source).SequenceEqual(sibling.Certificate.IssuerOctets))
            || DistinguishedName.IsWellFormed(reader, element, ref error));

    static bool TryReadName(ref DerReader reader, string what, out DerElement element, ref ParseError error) =>
        reader.TryRead(DerTag.Sequence, what, out element, ref error)
        && DistinguishedName.IsWellFormed(reader, element, ref error);

    static bool TrySkipUniqueIdentifiers(ref DerReader reader, int version, ref ParseError error)
    {
        for (var number = 1; number <= 2; number++)
        {
            if (!reader.NextIs(DerTag.Context(number)))
                continue;
            if (version < 2)
            {
                return DerReader.Fail(ref error, reader.Position, "no unique identifiers in version 1",
                    DerTag.Describe(DerTag.Context(number)));
            }

            if (!reader.TryReadAny("a unique identifier", out var identifier, ref error))
                return false;
            var content = identifier.Content(reader.Source);
            if (content is not [<= 7, ..] || (content.Length == 1 ? content[0] != 0 : (content[^1] & ((1 << content[0]) - 1)) != 0))
            {
                return DerReader.Fail(ref error, identifier.ContentOffset, "a bit string whose unused bits are zero",
                    DerReader.Hex(content));
            }
        }

        return true;
    }
}

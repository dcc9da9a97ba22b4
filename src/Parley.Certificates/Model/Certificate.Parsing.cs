using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
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

    Certificate(
        ReadOnlyMemory<byte> encoded, scoped Fields fields, SubjectPublicKey key, SignatureAlgorithm algorithm,
        ImmutableArray<CertificateExtension> extensions)
    {
        Encoded = encoded;
        Signed = fields.Signed.Whole(encoded);
        Version = fields.Version;
        SerialNumber = fields.Serial.Content(encoded);
        _issuerOctets = fields.Issuer.Whole(encoded);
        _subjectOctets = fields.Subject.Whole(encoded);
        NotBefore = fields.NotBefore;
        NotAfter = fields.NotAfter;
        PublicKey = key;
        SignatureAlgorithm = algorithm;
        Signature = fields.Signature.Content(encoded);
        Extensions = extensions;
    }

    /// <summary>Reads a certificate.</summary>
    /// <param name="der">The encoded certificate and nothing after it; kept, so it must not change.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="error">The offset, what RFC 5280 expects there, and what was found.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> der, [NotNullWhen(true)] out Certificate? certificate, out ParseError error)
    {
        certificate = null;
        error = default;
        if (der.Length > MaximumSizeBytes)
        {
            return DerReader.Fail(ref error, 0, string.Create(CultureInfo.InvariantCulture, $"at most {MaximumSizeBytes} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"{der.Length} bytes"));
        }

        var fields = default(Fields);
        var reader = new DerReader(der.Span);
        if (!reader.TryEnter(DerTag.Sequence, "a certificate", out var outer, ref error)
            || !reader.TryEnd("the certificate", ref error)
            || !outer.TryRead(DerTag.Sequence, "tbsCertificate", out fields.Signed, ref error)
            || !outer.TryEnter(fields.Signed, out var inner, ref error)
            || !TryReadVersion(ref inner, out fields.Version, ref error)
            || !inner.TryReadInteger("serialNumber", out fields.Serial, ref error)
            || !SignatureAlgorithms.TryRead(ref inner, der, out var algorithm, out var innerAlgorithm, ref error)
            || !TryReadName(ref inner, "issuer", out fields.Issuer, ref error)
            || !inner.TryEnter(DerTag.Sequence, "validity", out var validity, ref error)
            || !DerTime.TryRead(ref validity, "notBefore", out fields.NotBefore, ref error)
            || !DerTime.TryRead(ref validity, "notAfter", out fields.NotAfter, ref error)
            || !validity.TryEnd("validity", ref error)
            || !TryReadName(ref inner, "subject", out fields.Subject, ref error)
            || !KeyAlgorithms.TryRead(ref inner, der, out var key, ref error)
            || !TrySkipUniqueIdentifiers(ref inner, fields.Version, ref error)
            || !TryReadExtensions(ref inner, der, fields.Version, out var extensions, ref error)
            || !inner.TryEnd("tbsCertificate", ref error)
            || !outer.TryRead(DerTag.Sequence, "signatureAlgorithm", out var outerAlgorithm, ref error)
            || !outer.TryReadOctetAlignedBits("signatureValue", out fields.Signature, ref error)
            || !outer.TryEnd("the certificate", ref error))
            return false;
        if (!innerAlgorithm.Whole(der.Span).SequenceEqual(outerAlgorithm.Whole(der.Span)))
        {
            return DerReader.Fail(ref error, outerAlgorithm.Offset,
                "the same signature algorithm as inside tbsCertificate (RFC 5280, 4.1.1.2)",
                DerReader.Hex(outerAlgorithm.Content(der.Span)));
        }

        // The two are set where their readers succeed.
        var read = new Certificate(der, fields, key!, algorithm!, extensions);
        if (!read.TryReadKnownExtensions(ref error))
            return false;
        certificate = read;
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
                string.Create(CultureInfo.InvariantCulture, $"the number {value}"));
    }

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

            if (!reader.TryReadAny("a unique identifier", out _, ref error))
                return false;
        }

        return true;
    }

    static bool TryReadExtensions(
        ref DerReader reader, ReadOnlyMemory<byte> memory, int version, out ImmutableArray<CertificateExtension> extensions,
        ref ParseError error)
    {
        extensions = [];
        if (!reader.NextIs(DerTag.ContextConstructed(3)))
            return true;
        if (version != 3)
        {
            return DerReader.Fail(ref error, reader.Position, "extensions in version 3 only",
                "version " + version.ToString(CultureInfo.InvariantCulture));
        }

        if (!reader.TryEnter(DerTag.ContextConstructed(3), "extensions", out var wrapper, ref error)
            || !wrapper.TryEnter(DerTag.Sequence, "extensions", out var list, ref error)
            || !wrapper.TryEnd("extensions", ref error))
            return false;
        if (list.IsAtEnd)
            return DerReader.Fail(ref error, list.Position, "at least one extension", "none");
        var found = new ExtensionBuffer();
        var count = 0;
        while (!list.IsAtEnd)
        {
            if (count == MaximumExtensions)
                return DerReader.Fail(ref error, list.Position, $"at most {MaximumExtensions} extensions", "one more");
            var at = list.Position;
            if (!TryReadExtension(ref list, memory, out found[count], ref error))
                return false;
            for (var i = 0; i < count; i++)
            {
                if (found[i].Id == found[count].Id)
                    return DerReader.Fail(ref error, at, "each extension once (RFC 5280, 4.2)", found[i].Id + " again");
            }

            count++;
        }

        extensions = [.. ((ReadOnlySpan<CertificateExtension>)found)[..count]];
        return true;
    }

    static bool TryReadExtension(
        ref DerReader list, ReadOnlyMemory<byte> memory, out CertificateExtension extension, ref ParseError error)
    {
        extension = default;
        if (!list.TryEnter(DerTag.Sequence, "an extension", out var inside, ref error)
            || !inside.TryReadObjectIdentifier("the identifier of an extension", out var id, ref error))
            return false;
        var critical = false;
        var at = inside.Position;
        if (inside.NextIs(DerTag.Boolean) && !inside.TryReadBoolean("critical", out critical, ref error))
            return false;
        if (!critical && inside.Position != at)
            return DerReader.Fail(ref error, at, "critical left out where it is false, the default", "FALSE");
        if (!inside.TryRead(DerTag.OctetString, "the value of an extension", out var value, ref error)
            || !inside.TryEnd("the extension", ref error))
            return false;
        extension = new(new(id.Content(memory)), critical, value.Content(memory));
        return true;
    }

    /// <summary>What was found before the certificate is made.</summary>
    ref struct Fields
    {
        internal DerElement Signed;
        internal DerElement Serial;
        internal DerElement Issuer;
        internal DerElement Subject;
        internal DerElement Signature;
        internal int Version;
        internal DateTimeOffset NotBefore;
        internal DateTimeOffset NotAfter;
    }

    /// <summary>Room for the extensions on the stack, so that nothing is allocated before all were read.</summary>
    [InlineArray(MaximumExtensions)]
    struct ExtensionBuffer
    {
        CertificateExtension _first;
    }
}

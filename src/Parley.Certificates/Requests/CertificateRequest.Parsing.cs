using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Requests;

public sealed partial class CertificateRequest
{
    /// <summary>Octets of a request at most, as of a certificate.</summary>
    public const int MaximumSizeBytes = Certificate.MaximumSizeBytes;

    /// <summary>Attributes, and values of one, at most; requests have up to five with one value each.</summary>
    const int MaximumAttributes = 64;

    /// <summary>Reads a request.</summary>
    /// <param name="der">The encoded request and nothing after it; kept, so it must not change.</param>
    /// <param name="request">The request.</param>
    /// <param name="error">The offset, what RFC 2986 expects there, and what was found.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> der, [NotNullWhen(true)] out CertificateRequest? request, out ParseError error)
    {
        request = null;
        error = default;
        if (der.Length > MaximumSizeBytes)
        {
            return DerReader.Fail(ref error, 0, string.Create(CultureInfo.InvariantCulture, $"at most {MaximumSizeBytes} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"{der.Length} bytes"));
        }

        var reader = new DerReader(der.Span);
        if (!reader.TryEnter(DerTag.Sequence, "a request", out var outer, ref error)
            || !reader.TryEnd("the request", ref error)
            || !outer.TryRead(DerTag.Sequence, "certificationRequestInfo", out var signed, ref error)
            || !outer.TryEnter(signed, out var inner, ref error)
            || !TryReadVersion(ref inner, ref error)
            || !inner.TryRead(DerTag.Sequence, "subject", out var subject, ref error)
            || !DistinguishedName.IsWellFormed(inner, subject, ref error)
            || !KeyAlgorithms.TryRead(ref inner, der, out var key, ref error)
            || !TryReadAttributes(ref inner, der, out var attributes, ref error)
            || !inner.TryEnd("certificationRequestInfo", ref error)
            || !SignatureAlgorithms.TryRead(ref outer, der, out _, out var algorithm, ref error)
            || !outer.TryReadOctetAlignedBits("signature", out var signature, ref error)
            || !outer.TryEnd("the request", ref error))
            return false;
        if (!TryMakeWanted(der, subject, key!, algorithm, attributes, out var wanted, ref error)) // set where its reader succeeds
            return false;
        request = new(der, wanted)
        {
            Signed = signed.Whole(der),
            Attributes = attributes,
            Signature = signature.Content(der),
        };
        return true;
    }

    static bool TryReadVersion(ref DerReader reader, ref ParseError error)
    {
        var at = reader.Position;
        return reader.TryReadCount(DerTag.Integer, "version", out var version, ref error)
            && (version == 0
                || DerReader.Fail(ref error, at, "version 1, written as 0", string.Create(CultureInfo.InvariantCulture, $"the number {version}")));
    }

    /// <summary>The attributes must be there even if empty (RFC 2986, 4.1); some programs leave them out.</summary>
    static bool TryReadAttributes(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out ImmutableArray<RequestAttribute> attributes, ref ParseError error)
    {
        attributes = [];
        if (!reader.NextIs(DerTag.ContextConstructed(0)))
            return true;
        if (!reader.TryEnter(DerTag.ContextConstructed(0), "attributes", out var list, ref error))
            return false;
        var found = ImmutableArray.CreateBuilder<RequestAttribute>();
        while (!list.IsAtEnd)
        {
            if (found.Count == MaximumAttributes)
                return DerReader.Fail(ref error, list.Position, $"at most {MaximumAttributes} attributes", "one more");
            if (!list.TryEnter(DerTag.Sequence, "an attribute", out var attribute, ref error)
                || !attribute.TryReadObjectIdentifier("the type of an attribute", out var type, ref error)
                || !attribute.TryEnter(DerTag.Set, "the values of an attribute", out var set, ref error)
                || !attribute.TryEnd("the attribute", ref error))
                return false;
            var values = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(1);
            while (!set.IsAtEnd)
            {
                if (values.Count == MaximumAttributes)
                    return DerReader.Fail(ref error, set.Position, $"at most {MaximumAttributes} values", "one more");
                if (!set.TryReadAny("a value", out var value, ref error))
                    return false;
                values.Add(value.Whole(memory));
            }

            found.Add(new(new(type.Content(memory)), values.DrainToImmutable()));
        }

        attributes = found.DrainToImmutable();
        return true;
    }

    /// <summary>
    /// A request has the extensions of a certificate: they are read by writing the certificate that is asked for and reading
    /// that. Subject and key were read before, so that only the extensions can be at fault.
    /// </summary>
    static bool TryMakeWanted(
        ReadOnlyMemory<byte> der, DerElement subject, SubjectPublicKey key, DerElement algorithm,
        ImmutableArray<RequestAttribute> attributes, [NotNullWhen(true)] out Certificate? wanted, ref ParseError error)
    {
        var extensions = ExtensionsOf(attributes);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                    writer.WriteInteger(2);
                writer.WriteInteger(1);
                writer.WriteEncodedValue(algorithm.Whole(der.Span));
                writer.WriteEncodedValue(subject.Whole(der.Span));
                using (writer.PushSequence())
                {
                    writer.WriteGeneralizedTime(DateTimeOffset.UnixEpoch);
                    writer.WriteGeneralizedTime(DateTimeOffset.UnixEpoch);
                }

                writer.WriteEncodedValue(subject.Whole(der.Span));
                writer.WriteEncodedValue(key.Encoded.Span);
                if (!extensions.IsEmpty)
                {
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
                        writer.WriteEncodedValue(extensions.Span);
                }
            }

            writer.WriteEncodedValue(algorithm.Whole(der.Span));
            writer.WriteBitString([]);
        }

        var octets = writer.Encode();
        if (Certificate.TryParse(octets, out wanted, out var inner))
            return true;
        var begin = octets.AsSpan().IndexOf(extensions.Span);
        error = inner with { Offset = Math.Clamp(inner.Offset - begin + OffsetOf(der, extensions), 0, der.Length) };
        return false;
    }

    /// <summary>An empty list of extensions asks for none; what is no list of extensions at all is left to its parser.</summary>
    static ReadOnlyMemory<byte> ExtensionsOf(ImmutableArray<RequestAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if ((attribute.Id == RequestAttribute.ExtensionRequest || attribute.Id == RequestAttribute.MicrosoftExtensions)
                && attribute.Values is [var first, ..] && first.Span is not [DerTag.Sequence, 0])
                return first;
        }

        return default;
    }

    static int OffsetOf(ReadOnlyMemory<byte> der, ReadOnlyMemory<byte> part) =>
        der.Span.Overlaps(part.Span, out var offset) ? offset : 0;
}

using System.Formats.Asn1;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Support;

/// <summary>Encoded values for the lists and answers of the tests, made by the framework's writer, not by our reader's.</summary>
static class TestAsn
{
    internal static byte[] Sequence(params byte[][] values) => Constructed(new(UniversalTagNumber.Sequence, isConstructed: true), values);

    /// <summary><c>[number]</c> around encoded values.</summary>
    internal static byte[] Tagged(int number, params byte[][] values) =>
        Constructed(new(TagClass.ContextSpecific, number, isConstructed: true), values);

    /// <summary><c>[number]</c> of primitive form.</summary>
    internal static byte[] Primitive(int number, params byte[] content) =>
        Write(writer => writer.WriteOctetString(content, new Asn1Tag(TagClass.ContextSpecific, number)));

    internal static byte[] Integer(ReadOnlySpan<byte> content)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteInteger(content);
        return writer.Encode();
    }

    internal static byte[] Enumerated(int value) => [0x0A, 0x01, (byte)value];

    internal static byte[] Oid(string dotted) => Write(writer => writer.WriteObjectIdentifier(dotted));

    internal static byte[] OctetString(params byte[] content) => Write(writer => writer.WriteOctetString(content));

    internal static byte[] BitString(byte[] content) => Write(writer => writer.WriteBitString(content));

    internal static byte[] UtcTime(DateTimeOffset moment) => Write(writer => writer.WriteUtcTime(moment));

    internal static byte[] GeneralizedTime(DateTimeOffset moment) =>
        Write(writer => writer.WriteGeneralizedTime(moment, omitFractionalSeconds: true));

    internal static byte[] Extension(string id, bool critical, byte[] value) =>
        Sequence([Oid(id), .. critical ? (byte[][])[[0x01, 0x01, 0xFF]] : [], OctetString(value)]);

    /// <summary>A GeneralName with an address.</summary>
    internal static byte[] Uri(string address) =>
        Write(writer => writer.WriteCharacterString(UniversalTagNumber.IA5String, address, new Asn1Tag(TagClass.ContextSpecific, 6)));

    /// <summary>A GeneralName with a directory name.</summary>
    internal static byte[] Directory(DistinguishedName name) => Tagged(4, name.Encoded.ToArray());

    /// <summary>The content of a relative name: one common name.</summary>
    internal static byte[] CommonName(string value) => Sequence(
        Oid("2.5.4.3"), Write(writer => writer.WriteCharacterString(UniversalTagNumber.UTF8String, value)));

    static byte[] Constructed(Asn1Tag tag, byte[][] values) => Write(writer =>
    {
        using (writer.PushSequence(tag))
        {
            foreach (var value in values)
                writer.WriteEncodedValue(value);
        }
    });

    static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }
}

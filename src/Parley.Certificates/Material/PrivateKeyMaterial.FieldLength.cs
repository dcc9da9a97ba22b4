using System.Formats.Asn1;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;

namespace Parley.Certificates.Material;

public sealed partial class PrivateKeyMaterial
{
    /// <summary>
    /// A key of a curve with its number in the length of the field (SEC 1, C.4). GnuTLS writes a zero before it where its first
    /// bit is set, which OpenSSL reads and the platform does not.
    /// </summary>
    static ReadOnlyMemory<byte> AtFieldLength(ReadOnlyMemory<byte> key, PrivateKeyForm form, DerElement parameters)
    {
        if (parameters.Tag != DerTag.ObjectIdentifier || KeyAlgorithms.CurveBits(new Oid(parameters.Content(key))) is not (> 0 and var bits))
            return key;
        try
        {
            return form == PrivateKeyForm.Pkcs8 ? Pkcs8AtFieldLength(key, (bits + 7) / 8) : AtFieldLength(key, (bits + 7) / 8);
        }
        catch (AsnContentException)
        {
            return key; // what is wrong is told when it is used
        }
    }

    static ReadOnlyMemory<byte> Pkcs8AtFieldLength(ReadOnlyMemory<byte> pkcs8, int octets)
    {
        var reader = new AsnReader(pkcs8, AsnEncodingRules.BER).ReadSequence();
        var (version, algorithm, inner) = (reader.ReadEncodedValue(), reader.ReadEncodedValue(), (ReadOnlyMemory<byte>)reader.ReadOctetString());
        var mended = AtFieldLength(inner, octets);
        return mended.Equals(inner) ? pkcs8 : Write(reader, version.Span, writer =>
        {
            writer.WriteEncodedValue(algorithm.Span);
            writer.WriteOctetString(mended.Span);
        });
    }

    static ReadOnlyMemory<byte> AtFieldLength(ReadOnlyMemory<byte> sec1, int octets)
    {
        var reader = new AsnReader(sec1, AsnEncodingRules.BER).ReadSequence();
        var (version, written) = (reader.ReadEncodedValue(), reader.ReadOctetString());
        var number = written.AsSpan().TrimStart((byte)0);
        if (written.Length == octets || number.Length > octets)
            return sec1;
        var padded = new byte[octets];
        number.CopyTo(padded.AsSpan(octets - number.Length));
        return Write(reader, version.Span, writer => writer.WriteOctetString(padded));
    }

    static byte[] Write(AsnReader rest, ReadOnlySpan<byte> version, Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(version);
            write(writer);
            while (rest.HasData)
                writer.WriteEncodedValue(rest.ReadEncodedValue().Span);
        }

        return writer.Encode();
    }
}

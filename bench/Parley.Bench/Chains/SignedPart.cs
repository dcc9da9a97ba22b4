using System.Formats.Asn1;

namespace Parley.Bench.Chains;

/// <summary>The two halves of a certificate: what was signed, and the signature.</summary>
static class SignedPart
{
    internal static byte[] Of(byte[] certificate) => Open(certificate).ReadEncodedValue().ToArray();

    internal static byte[] SignatureOf(byte[] certificate)
    {
        var reader = Open(certificate);
        reader.ReadEncodedValue();
        reader.ReadEncodedValue();
        return reader.ReadBitString(out _);
    }

    static AsnReader Open(byte[] certificate) => new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence();
}

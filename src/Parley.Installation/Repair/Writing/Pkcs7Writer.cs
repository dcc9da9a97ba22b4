using System.Collections.Immutable;
using System.Formats.Asn1;
using Parley.Certificates.Model;

namespace Parley.Installation.Repair.Writing;

/// <summary>Writes certificates as PKCS#7: a SignedData without content and signers (RFC 5652, 5.1), as authorities send chains.</summary>
static class Pkcs7Writer
{
    internal static byte[] Write(ImmutableArray<Certificate> chain)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                {
                    // Nobody signed, so there is no digest.
                }

                using (writer.PushSequence())
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                using (writer.PushSetOf(new Asn1Tag(TagClass.ContextSpecific, 0)))
                {
                    foreach (var certificate in chain)
                        writer.WriteEncodedValue(certificate.Encoded.Span);
                }

                using (writer.PushSetOf())
                {
                    // No signers.
                }
            }
        }

        return writer.Encode();
    }
}

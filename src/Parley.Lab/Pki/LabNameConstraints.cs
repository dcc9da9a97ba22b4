using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Pki;

/// <summary>Makes name constraints, for the certificate of an authority (RFC 5280, 4.2.1.10).</summary>
static class LabNameConstraints
{
    const string Oid = "2.5.29.30";

    /// <summary>Permits names in one domain and no others.</summary>
    internal static X509Extension Permitting(string domain)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
        using (writer.PushSequence())
            new LabName.Dns(domain).Write(writer);
        return new(Oid, writer.Encode(), critical: true);
    }
}

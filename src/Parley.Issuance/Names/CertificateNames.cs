using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Issuance.Names;

/// <summary>The subject alternative name of a request or a certificate (RFC 5280, 4.2.1.6).</summary>
static class CertificateNames
{
    /// <summary>The extension. It is critical where the subject is empty, as RFC 5280 asks.</summary>
    internal static X509Extension Extension(ImmutableArray<CertificateName> names, bool isSubjectEmpty)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var name in names)
                name.Write(writer);
        }

        return new(ObjectIdentifiers.SubjectAlternativeName.ToString(), writer.Encode(), critical: isSubjectEmpty);
    }
}

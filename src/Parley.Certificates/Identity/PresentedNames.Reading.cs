using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

public sealed partial record PresentedNames
{
    /// <summary>The names that a certificate presents.</summary>
    public static PresentedNames Of(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var names = certificate.SubjectAlternativeNames;
        return new()
        {
            DnsNames = names.DnsNames,
            SrvNames = OtherNames(names, ObjectIdentifiers.SrvName),
            XmppAddresses = OtherNames(names, ObjectIdentifiers.XmppAddress),
            Uris = names.Uris,
            IpAddresses = names.IpAddresses,
            CommonNames = certificate.Subject.CommonNames,
            HadSubjectAlternativeName = certificate.Extension(ObjectIdentifiers.SubjectAlternativeName) is not null,
        };
    }

    /// <summary>
    /// RFC 4985 wants an IA5String and RFC 6120 a UTF8String; issuers confuse them, clients take both, and the text is
    /// the same.
    /// </summary>
    static ImmutableArray<string> OtherNames(SubjectAlternativeNames names, Oid type) =>
        names.OtherTexts(type, DerTag.Utf8String, DerTag.Ia5String);
}

using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

public sealed partial record PresentedNames
{
    /// <summary>The names that a certificate presents.</summary>
    public static PresentedNames Of(Certificate certificate) => Of(certificate, []);

    /// <summary>The names that a certificate presents below authorities that may be constrained.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="authorities">The certificates above it whose constraints count.</param>
    internal static PresentedNames Of(Certificate certificate, ImmutableArray<Certificate> authorities)
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
            CommonNameForbiddenBy = HostConstraints.ForbidderOf(certificate.Subject.CommonNames, authorities),
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

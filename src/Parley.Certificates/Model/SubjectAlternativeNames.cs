using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Asn1;

namespace Parley.Certificates.Model;

/// <summary>The names a certificate is issued for (RFC 5280, 4.2.1.6). Empty where the extension is absent.</summary>
public sealed record SubjectAlternativeNames
{
    /// <summary>No names.</summary>
    public static readonly SubjectAlternativeNames None = new();

    /// <summary>All names in the order of the certificate, unknown forms too.</summary>
    public ImmutableArray<GeneralName> All { get; init; } = [];

    /// <summary>Whether the extension was marked critical.</summary>
    public bool Critical { get; init; }

    /// <summary>dNSName values as written, wildcards and odd characters included.</summary>
    public ImmutableArray<string> DnsNames => Texts(GeneralNameKind.DnsName);

    /// <summary>uniformResourceIdentifier values as written.</summary>
    public ImmutableArray<string> Uris => Texts(GeneralNameKind.Uri);

    /// <summary>rfc822Name values as written.</summary>
    public ImmutableArray<string> MailAddresses => Texts(GeneralNameKind.Rfc822Name);

    /// <summary>iPAddress values.</summary>
    public ImmutableArray<IPAddress> IpAddresses
    {
        get
        {
            var addresses = new List<IPAddress>();
            foreach (var name in All.AsSpan())
            {
                if (name.Address is { } address)
                    addresses.Add(address);
            }

            return [.. addresses];
        }
    }

    /// <summary>xmppAddr values: UTF8Strings; one of another type is no xmppAddr (RFC 6120, 13.7.1.4).</summary>
    public ImmutableArray<string> XmppAddresses => OtherTexts(ObjectIdentifiers.XmppAddress, DerTag.Utf8String, DerTag.Utf8String);

    /// <summary>SRVName values: IA5Strings; one of another type is no SRVName (RFC 4985, 2).</summary>
    public ImmutableArray<string> SrvNames => OtherTexts(ObjectIdentifiers.SrvName, DerTag.Ia5String, DerTag.Ia5String);

    /// <summary>SmtpUTF8Mailbox values: UTF8Strings (RFC 9598, 3).</summary>
    public ImmutableArray<string> InternationalMailAddresses =>
        OtherTexts(ObjectIdentifiers.SmtpUtf8Mailbox, DerTag.Utf8String, DerTag.Utf8String);

    /// <summary>The texts of the names of a type, encoded as one of two string types.</summary>
    internal ImmutableArray<string> OtherTexts(Oid type, byte tag, byte otherTag)
    {
        var texts = new List<string>();
        foreach (var name in All.AsSpan())
        {
            if (name.OtherNameType == type && name.Value.Span is [var first, ..] && (first == tag || first == otherTag) && name.Text is { } text)
                texts.Add(text);
        }

        return [.. texts];
    }

    ImmutableArray<string> Texts(GeneralNameKind kind)
    {
        var texts = new List<string>();
        foreach (var name in All.AsSpan())
        {
            if (name.Kind == kind)
                texts.Add(name.Text!); // names of these kinds are text
        }

        return [.. texts];
    }
}

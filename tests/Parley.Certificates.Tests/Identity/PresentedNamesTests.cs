using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Identity;

public sealed class PresentedNamesTests
{
    const string XmppAddr = "1.3.6.1.5.5.7.8.5";
    const string SrvName = "1.3.6.1.5.5.7.8.7";
    const string PrincipalName = "1.3.6.1.4.1.311.20.2.3";

    [Fact]
    public void Takes_every_kind_of_name_from_a_certificate()
    {
        var certificate = WithNames(names =>
        {
            Text(names, 2, "example.com");
            Text(names, 6, "sip:example.com");
            names.WriteOctetString([192, 0, 2, 1], new(TagClass.ContextSpecific, 7));
            OtherName(names, XmppAddr, UniversalTagNumber.UTF8String, "bücher.example");
            OtherName(names, SrvName, UniversalTagNumber.IA5String, "_xmpp-client.example.com");
            OtherName(names, PrincipalName, UniversalTagNumber.UTF8String, "user@example.com");
        });

        var names = PresentedNames.Of(certificate);

        Assert.Equal<string>(["example.com"], names.DnsNames);
        Assert.Equal<string>(["sip:example.com"], names.Uris);
        Assert.Equal<IPAddress>([IPAddress.Parse("192.0.2.1")], names.IpAddresses);
        Assert.Equal<string>(["bücher.example"], names.XmppAddresses);
        Assert.Equal<string>(["_xmpp-client.example.com"], names.SrvNames);
        Assert.Equal<string>(["im.example.com"], names.CommonNames);
        Assert.True(names.HadSubjectAlternativeName);
    }

    [Fact]
    public void Takes_other_names_of_the_other_string_type_too()
    {
        var certificate = WithNames(names =>
        {
            OtherName(names, XmppAddr, UniversalTagNumber.IA5String, "example.com");
            OtherName(names, SrvName, UniversalTagNumber.UTF8String, "_xmpp-client.example.com");
        });

        var names = PresentedNames.Of(certificate);

        Assert.Equal<string>(["example.com"], names.XmppAddresses);
        Assert.Equal<string>(["_xmpp-client.example.com"], names.SrvNames);
    }

    [Fact]
    public void Knows_that_there_was_no_alternative_name()
    {
        var certificate = TestAuthority.SelfSigned(change: request => request.DnsNames = []);

        var names = PresentedNames.Of(certificate);

        Assert.False(names.HadSubjectAlternativeName);
        Assert.False(names.HasIdentifier);
        Assert.Equal<string>(["im.example.com"], names.CommonNames);
    }

    static Certificate WithNames(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            write(writer);
        return TestAuthority.SelfSigned(change: request =>
        {
            request.DnsNames = [];
            request.Extensions.Add(new X509Extension("2.5.29.17", writer.Encode(), critical: false));
        });
    }

    static void Text(AsnWriter names, int tag, string text) =>
        names.WriteCharacterString(UniversalTagNumber.IA5String, text, new(TagClass.ContextSpecific, tag));

    static void OtherName(AsnWriter names, string type, UniversalTagNumber form, string text)
    {
        using (names.PushSequence(new(TagClass.ContextSpecific, 0)))
        {
            names.WriteObjectIdentifier(type);
            using (names.PushSequence(new(TagClass.ContextSpecific, 0)))
                names.WriteCharacterString(form, text);
        }
    }
}

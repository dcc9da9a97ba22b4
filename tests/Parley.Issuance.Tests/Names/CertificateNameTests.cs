using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Issuance.Names;

namespace Parley.Issuance.Tests.Names;

public sealed class CertificateNameTests
{
    [Theory]
    [InlineData("dns:IM.Example.com", "dns:im.example.com")]
    [InlineData("DNS:bücher.example", "dns:xn--bcher-kva.example")]
    [InlineData("dns:*.example.com", "dns:*.example.com")]
    [InlineData("ip:192.0.2.7", "ip:192.0.2.7")]
    [InlineData("ip:2001:db8::7", "ip:2001:db8::7")]
    [InlineData("uri:SIP:Example.com", "uri:sip:example.com")]
    [InlineData("srv:_xmpp-client.bücher.example", "srv:_xmpp-client.xn--bcher-kva.example")]
    [InlineData("xmpp:BÜCHER.example", "xmpp:bücher.example")]
    public void Reads_each_form_and_writes_it_as_certificates_hold_it(string text, string expected)
    {
        Assert.True(CertificateName.TryParse(text, out var name, out var why), why);

        Assert.Equal(expected, name.ToString());
    }

    [Theory]
    [InlineData("im.example.com", "does not begin with a form")]
    [InlineData("dns:", "is no DNS name")]
    [InlineData("dns:im_1.example.com", "is no DNS name")]
    [InlineData("dns:-im.example.com", "is no DNS name")]
    [InlineData("dns:192.0.2.7", "is an IP address where a name stands")]
    [InlineData("dns:127.1", "ends in a number")]
    [InlineData("dns:im.*.example.com", "is no DNS name")]
    [InlineData("dns:*.com", "top-level")]
    [InlineData("dns:im.example.com\n", "is no DNS name")]
    [InlineData("ip:192.0.2", "is no IPv4 or IPv6 address")]
    [InlineData("uri:https://example.com", "is no SIP identity")]
    [InlineData("uri:sip:alice@example.com", "is no DNS name")]
    [InlineData("srv:_xmpp-client._tcp.example.com", "_tcp")]
    [InlineData("srv:xmpp-client.example.com", "is no service of a domain")]
    [InlineData("xmpp:alice@example.com", "is the address of a user")]
    public void Says_what_is_wrong_with_a_name(string text, string expected)
    {
        Assert.False(CertificateName.TryParse(text, out _, out var why));

        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_names_by_the_engine()
    {
        ImmutableArray<CertificateName> names =
        [
            .. new[] { "dns:im.example.com", "ip:2001:db8::7", "uri:sip:example.com", "srv:_xmpp-client.example.com", "xmpp:bücher.example" }
                .Select(text => CertificateName.TryParse(text, out var name, out _) ? name : throw new InvalidOperationException(text)),
        ];

        var request = TestRequests.Read(TestRequests.Encode(names));

        Assert.Equal(names, request.SubjectAlternativeNames.All.Select(CertificateName.Of));
        Assert.Equal(["bücher.example"], request.SubjectAlternativeNames.XmppAddresses.AsEnumerable());
        Assert.Equal(["_xmpp-client.example.com"], request.SubjectAlternativeNames.SrvNames.AsEnumerable());
        Assert.Equal(GeneralNameKind.Uri, request.SubjectAlternativeNames.All[2].Kind);
    }
}

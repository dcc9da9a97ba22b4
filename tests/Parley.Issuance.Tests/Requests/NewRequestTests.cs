using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Requests;
using Parley.Peers;

namespace Parley.Issuance.Tests.Requests;

public sealed class NewRequestTests
{
    [Theory]
    [InlineData("rsa-2048", KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment, "SHA-256 with RSA")]
    [InlineData("p-256", KeyUsage.DigitalSignature, "SHA-256 with ECDSA")]
    [InlineData("p-384", KeyUsage.DigitalSignature, "SHA-384 with ECDSA")]
    public void A_request_is_signed_by_its_key_and_asks_for_what_the_role_needs(string kind, KeyUsage usage, string algorithm)
    {
        using var key = IssuanceKey.Create(KeyKinds.Of(kind));

        var request = TestRequests.Read(TestRequests.Encode(key, TestRequests.Names("dns:cucm1.example.com"), "C=DE, O=Example", "tomcat"));

        Assert.Equal(RequestSignature.Valid, request.VerifySignature());
        Assert.Equal(algorithm, request.SignatureAlgorithm.Name);
        Assert.Equal(usage, request.KeyUsage);
        Assert.Equal([ObjectIdentifiers.ServerAuthentication, ObjectIdentifiers.ClientAuthentication], request.ExtendedKeyUsage?.Purposes.AsEnumerable());
        Assert.Equal("CN=cucm1.example.com,O=Example,C=DE", request.Subject.ToString());
    }

    [Fact]
    public void A_first_host_that_is_too_long_for_a_common_name_leaves_the_subject_empty_and_the_names_critical()
    {
        var host = $"{new string('a', 60)}.example.com";
        Assert.Equal(SubjectName.Empty, NewRequest.SubjectFor(SubjectName.Empty, TestRequests.Names($"dns:{host}")));
        using var key = IssuanceKey.Create(KeyKind.P256);

        var request = TestRequests.Read(new NewRequest
        {
            Role = TestRequests.Role("plain"), Names = TestRequests.Names($"dns:{host}"), Subject = SubjectName.Empty,
        }.Encode(key));

        Assert.True(request.Subject.IsEmpty);
        Assert.True(request.SubjectAlternativeNames.Critical);
    }

    [PeerFact("openssl")]
    public async Task OpenSSL_reads_and_verifies_a_request()
    {
        var answer = await PeerClient.RunAsync("openssl", Pem(), "req", "-noout", "-text", "-verify");

        Assert.Contains("verify OK", answer.Output + answer.Error, StringComparison.Ordinal);
        Assert.Contains("DNS:imp1.example.com, DNS:example.com, othername: SRVName::_xmpp-client.example.com, othername: XmppAddr::example.com", answer.Output, StringComparison.Ordinal);
        Assert.Contains("TLS Web Server Authentication, TLS Web Client Authentication", answer.Output, StringComparison.Ordinal);
    }

    [PeerFact("certtool")]
    public async Task GnuTLS_reads_and_verifies_a_request()
    {
        var answer = await PeerClient.RunAsync("certtool", Pem(), "--crq-info");

        Assert.Contains("Self signature: verified", answer.Output, StringComparison.Ordinal);
        Assert.Contains("DNSname: example.com", answer.Output, StringComparison.Ordinal);
    }

    static string Pem() => NewRequest.ToPem(TestRequests.Encode(
        TestRequests.Names("dns:imp1.example.com", "dns:example.com", "srv:_xmpp-client.example.com", "xmpp:example.com"), role: "xmpp"));
}

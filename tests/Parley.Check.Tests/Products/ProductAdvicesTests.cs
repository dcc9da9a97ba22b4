using Parley.Check.Products;
using Parley.Check.Tests.Support;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Products;

public sealed class ProductAdvicesTests
{
    [Fact]
    public void Every_advice_is_a_clause_with_its_source_and_stands_once()
    {
        Assert.All(ProductAdvices.All, advice =>
        {
            Assert.False(advice.Change.EndsWith('.'), advice.Change);
            Assert.NotEmpty(advice.Source.ToString());
            Assert.DoesNotContain("{", advice.Change.Replace("{domain}", "", StringComparison.Ordinal).Replace("{ ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        });
        Assert.Equal(ProductAdvices.All.Length, ProductAdvices.All.DistinctBy(advice => (advice.Product, advice.Topic)).Count());
    }

    [Theory]
    [InlineData("cert.chain.missing-intermediate", AdviceTopic.Chain)]
    [InlineData("cert.validity.expired", AdviceTopic.Certificate)]
    [InlineData("cert.identity.mismatch", AdviceTopic.Certificate)]
    [InlineData("cert.revocation.revoked", AdviceTopic.Certificate)]
    [InlineData("transport.tls.protocol-mismatch", AdviceTopic.Versions)]
    [InlineData("transport.tls.cipher-mismatch", AdviceTopic.Suites)]
    [InlineData("transport.tls.broken-suite-offered", AdviceTopic.Suites)]
    [InlineData("transport.staple.missing", AdviceTopic.Staple)]
    [InlineData("transport.starttls.not-offered", AdviceTopic.StartTls)]
    [InlineData("client.service.certificate-demanded", AdviceTopic.ClientCertificate)]
    [InlineData("client.xmpp.no-login-mechanism", AdviceTopic.Login)]
    [InlineData("cert.chain.untrusted-anchor", null)]
    [InlineData("cert.revocation.stale", null)]
    [InlineData("dns.srv.target-is-alias", null)]
    [InlineData("transport.dial.refused", null)]
    public void Findings_whose_repair_is_a_setting_of_the_server_have_a_topic(string code, AdviceTopic? topic) =>
        Assert.Equal(topic, AdviceTopics.Of(Observation.Of(Sample.Finding(code), "a node")));

    [Theory]
    [InlineData("transport.stream.service-refused", "condition", "host-unknown", AdviceTopic.Domain)]
    [InlineData("transport.stream.service-refused", "condition", "system-shutdown", null)]
    [InlineData("transport.tls.alert", "alert", "handshake_failure", AdviceTopic.Certificate)]
    [InlineData("transport.tls.alert", "alert", "no_application_protocol", null)]
    [InlineData("transport.starttls.refused", "result", "failure", AdviceTopic.Certificate)]
    public void What_a_server_said_decides_whether_a_setting_of_it_is_meant(string code, string name, string value, AdviceTopic? topic) =>
        Assert.Equal(topic, AdviceTopics.Of(Observation.Of(Sample.Finding(code), "a node", (name, value))));
}

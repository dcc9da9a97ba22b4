using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Causes;

/// <summary>What follows from something else is told under it, and is no cause of its own.</summary>
public sealed class ConsequencesTests
{
    [Fact]
    public void A_refused_connection_to_where_a_misspelt_record_left_clients_is_the_record()
    {
        var causes = Find(
            Discovery("discovery.records.misspelt", ("asked", "_xmpp-client._tcp.example.test")),
            Discovery("discovery.path.fallback-only", ("records", "_cisco-uds._tcp.example.test, _xmpp-client._tcp.example.test"),
                ("node", "example.test:5222")),
            At(Stage.Transport, "transport.dial.refused", "xmpp", "example.test:5222"));

        Assert.Equal(["discovery.records.misspelt"], causes);
    }

    [Fact]
    public void A_bare_name_that_nobody_finds_is_the_bare_name()
    {
        var causes = Find(
            At(Stage.Service, "config.address.is-bare-host-name", "configuration", "cucm1:6972", ("address", "cuc1")),
            At(Stage.Discovery, "dns.lookup.refused", "voicemail", "cuc1:443", ("name", "cuc1")));

        Assert.Equal(["config.address.is-bare-host-name"], causes);
    }

    [Theory]
    [InlineData("dns.srv.target-is-address", "target")]
    [InlineData("config.address.is-address-literal", "address")]
    public void What_is_met_at_an_address_that_should_be_a_name_is_the_address(string code, string evidence)
    {
        var causes = Find(
            Discovery(code, (evidence, "192.0.2.7")),
            At(Stage.Transport, "transport.dial.refused", "user-data", "192.0.2.7:8443"));

        Assert.Equal([code], causes);
    }

    [Fact]
    public void A_refusal_elsewhere_stays_a_cause_of_its_own()
    {
        var causes = Find(
            Discovery("config.address.is-address-literal", ("address", "192.0.2.7")),
            At(Stage.Transport, "transport.dial.refused", "user-data", "192.0.2.70:8443"));

        Assert.Equal(2, causes.Count);
    }

    [Theory]
    [InlineData("transport.starttls.not-offered", "xmpp", "xmpp-direct-tls")]
    [InlineData("transport.starttls.refused", "ldap", "ldaps")]
    public void A_server_without_TLS_has_none_on_its_other_port_either(string code, string service, string direct)
    {
        var causes = Find(
            At(Stage.Transport, code, service, "host.example.test:10001"),
            At(Stage.Transport, "transport.dial.refused", direct, "host.example.test:10002"));

        Assert.Equal([code], causes);
        Assert.Equal(2, Find(
            At(Stage.Transport, code, service, "host.example.test:10001"),
            At(Stage.Transport, "transport.dial.refused", direct, "other.example.test:10002")).Count);
    }

    [Theory]
    [InlineData("cert.chain.missing-intermediate")]
    [InlineData("cert.chain.issuer-of-other-key")]
    public void What_stands_in_the_place_of_the_right_intermediate_is_no_mistake_of_its_own(string code)
    {
        var causes = Find(
            At(Stage.Certificate, code, "photos", "photos:443", ("issuer", "CN=Issuing CA"), ("authorityKey", "01")),
            At(Stage.Certificate, "cert.chain.unrelated-certificate", "photos", "photos:443", ("sha256", "aa")));

        Assert.Equal([code], causes);
    }

    [Fact]
    public void What_is_unrelated_at_another_server_is_told()
    {
        var causes = Find(
            At(Stage.Certificate, "cert.chain.missing-intermediate", "photos", "photos:443", ("issuer", "CN=Issuing CA")),
            At(Stage.Certificate, "cert.chain.unrelated-certificate", "sip", "sip1:5061", ("sha256", "aa")));

        Assert.Equal(2, causes.Count);
    }

    [Fact]
    public void A_server_that_signs_is_one_mistake()
    {
        var causes = Find(
            At(Stage.Certificate, "cert.constraints.not-an-authority", "user-data", "cucm1:8443", ("sha256", "aa")),
            At(Stage.Certificate, "cert.usage.key-usage", "user-data", "cucm1:8443", ("sha256", "aa")),
            At(Stage.Certificate, "cert.constraints.path-length", "user-data", "cucm1:8443", ("sha256", "bb")));

        Assert.Equal(["cert.constraints.not-an-authority"], causes);
    }

    [Fact]
    public void Explanations_that_lead_in_a_circle_end()
    {
        var causes = Find(
            Discovery("dns.lookup.refused", ("name", "a"), ("records", "a")),
            Discovery("discovery.path.none", ("name", "a"), ("records", "a")));

        Assert.Single(causes);
    }

    static List<string> Find(params IEnumerable<Symptom> symptoms) =>
        [.. CauseFinder.Find(symptoms).Select(cause => cause.Observation.Finding.Code)];

    static Symptom Discovery(string code, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        At(Stage.Discovery, code, "discovery", "example.test", evidence);

    static Symptom At(Stage stage, string code, string service, string node, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        new(Observation.Of(ProductFindings.Catalogue.TryGet(code, out var finding) ? finding : throw new ArgumentException(code, nameof(code)), node, evidence),
            new(service, node), stage);
}

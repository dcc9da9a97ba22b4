using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Causes;

public sealed class CauseFinderTests
{
    static readonly Finding Expired = Declare("cert.validity.expired", Severity.Error);
    static readonly Finding EndsSoon = Declare("cert.validity.ends-soon", Severity.Warning);
    static readonly Finding NoPath = Declare("discovery.path.none", Severity.Error);
    static readonly Finding DnsRefused = Declare("dns.lookup.refused", Severity.Error);
    static readonly Finding MissingIntermediate = Declare("cert.chain.missing-intermediate", Severity.Error);
    static readonly Finding Alert = Declare("transport.tls.alert", Severity.Error);

    [Fact]
    public void One_broken_thing_is_one_cause_with_all_its_effects()
    {
        var symptoms = new[]
        {
            At(Expired, "CN=Issuing CA", "xmpp", "imp1.example.test:5222"),
            At(Expired, "CN=Issuing CA", "xmpp", "imp2.example.test:5222"),
            At(Expired, "CN=Issuing CA", "user-data", "cucm1.example.test:8443"),
        };

        var causes = CauseFinder.Find(symptoms);

        var cause = Assert.Single(causes);
        Assert.Equal(3, cause.Effects.Length);
        Assert.Equal(2, cause.ServiceCount);
    }

    [Fact]
    public void The_same_finding_about_two_things_is_two_causes()
    {
        var causes = CauseFinder.Find(
        [
            At(Expired, "CN=imp1.example.test", "xmpp", "imp1.example.test:5222"),
            At(Expired, "CN=imp2.example.test", "xmpp", "imp2.example.test:5222"),
        ]);

        Assert.Equal(["CN=imp1.example.test", "CN=imp2.example.test"], causes.Select(cause => cause.Observation.Subject));
    }

    [Fact]
    public void A_place_is_named_once_however_many_addresses_it_has()
    {
        var causes = CauseFinder.Find(
        [
            At(Expired, "CN=imp1.example.test", "xmpp", "imp1.example.test:5222"),
            At(Expired, "CN=imp1.example.test", "xmpp", "imp1.example.test:5222"),
        ]);

        Assert.Single(Assert.Single(causes).Effects);
    }

    [Fact]
    public void A_place_that_is_hurt_at_some_of_its_addresses_is_told_with_them()
    {
        var cause = Assert.Single(CauseFinder.Find(
        [
            At(Expired, "CN=imp1.example.test", "xmpp", "imp1.example.test:5222") with { Address = "2001:db8::21" },
            At(Expired, "CN=imp1.example.test", "xmpp", "imp1.example.test:5223"),
        ]));

        Assert.Equal("xmpp (imp1.example.test:5222 at 2001:db8::21, imp1.example.test:5223)", cause.Places);
        Assert.Equal(["2001:db8::21"], cause.AddressesAt(cause.Effects[0]));
        Assert.Empty(cause.AddressesAt(cause.Effects[1]));
    }

    [Fact]
    public void Errors_come_before_warnings_however_many_those_hurt()
    {
        var causes = CauseFinder.Find(
        [
            At(EndsSoon, "CN=a", "xmpp", "a:1"), At(EndsSoon, "CN=a", "ldap", "a:2"), At(EndsSoon, "CN=a", "sip", "a:3"),
            At(Expired, "CN=b", "sip", "b:1"),
        ]);

        Assert.Equal(["cert.validity.expired", "cert.validity.ends-soon"], causes.Select(cause => cause.Observation.Finding.Code));
    }

    [Fact]
    public void Among_errors_the_one_that_hurts_more_services_comes_first()
    {
        var causes = CauseFinder.Find(
        [
            At(Expired, "CN=one", "xmpp", "a:1"),
            At(Expired, "CN=many", "sip", "b:1"), At(Expired, "CN=many", "ldap", "b:2"),
        ]);

        Assert.Equal(["CN=many", "CN=one"], causes.Select(cause => cause.Observation.Subject));
    }

    [Fact]
    public void Finding_nothing_is_not_a_cause_where_no_name_server_answers()
    {
        var causes = CauseFinder.Find(
        [
            At(NoPath, "example.test", "discovery", "example.test", ("records", "_cisco-uds._tcp.example.test, _xmpp-client._tcp.example.test")),
            At(DnsRefused, "_xmpp-client._tcp.example.test", "discovery", "_xmpp-client._tcp.example.test",
                ("name", "_xmpp-client._tcp.example.test"), ("servers", "127.0.0.1:53")),
        ]);

        Assert.Equal("dns.lookup.refused", Assert.Single(causes).Observation.Finding.Code);
    }

    [Fact]
    public void Finding_nothing_is_a_cause_where_dns_works()
    {
        var causes = CauseFinder.Find([At(NoPath, "example.test", "discovery", "example.test")]);

        Assert.Equal("discovery.path.none", Assert.Single(causes).Observation.Finding.Code);
    }

    [Fact]
    public void A_node_that_fails_at_two_addresses_is_one_cause()
    {
        var causes = CauseFinder.Find(
        [
            At(Alert, "imp1.example.test:5222 at 127.0.0.1", "xmpp", "imp1.example.test:5222"),
            At(Alert, "imp1.example.test:5222 at ::1", "xmpp", "imp1.example.test:5222"),
            At(Alert, "imp2.example.test:5222 at 127.0.0.1", "xmpp", "imp2.example.test:5222"),
        ]);

        Assert.Equal(
            ["imp1.example.test:5222", "imp2.example.test:5222"],
            causes.Select(cause => Assert.Single(cause.Effects).Node).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_server_that_does_not_know_the_domain_is_one_cause_at_all_its_ports()
    {
        var refused = Declare("transport.stream.service-refused", Severity.Error);

        var causes = CauseFinder.Find(
        [
            At(refused, "imp1.example.test:5222", "xmpp", "imp1.example.test:5222", ("name", "example.test"), ("condition", "host-unknown")),
            At(refused, "imp1.example.test:5223", "xmpp", "imp1.example.test:5223", ("name", "example.test"), ("condition", "host-unknown")),
            At(refused, "imp1.example.test:5269", "xmpp", "imp1.example.test:5269", ("name", "example.test"), ("condition", "not-authorized")),
        ]);

        Assert.Equal([2, 1], causes.Select(cause => cause.Effects.Length));
    }

    [Fact]
    public void One_missing_intermediate_is_one_cause_at_however_many_servers()
    {
        var causes = CauseFinder.Find(
        [
            At(MissingIntermediate, "a.example.test", "xmpp", "a.example.test:5222", ("issuer", "CN=Issuing CA"), ("authorityKey", "01")),
            At(MissingIntermediate, "b.example.test", "sip", "b.example.test:5061", ("issuer", "CN=Issuing CA"), ("authorityKey", "01")),
            At(MissingIntermediate, "c.example.test", "sip", "c.example.test:5061", ("issuer", "CN=Other CA"), ("authorityKey", "02")),
        ]);

        Assert.Equal([2, 1], causes.Select(cause => cause.Effects.Length));
    }

    [Fact]
    public void Certificates_of_one_name_are_two_causes_where_they_are_two_certificates()
    {
        var causes = CauseFinder.Find(
        [
            At(Expired, "imp.example.test", "xmpp", "imp1:5222", ("sha256", "aa")),
            At(Expired, "imp.example.test", "xmpp", "imp2:5222", ("sha256", "bb")),
        ]);

        Assert.Equal(2, causes.Length);
    }

    [Fact]
    public void The_same_wrong_name_in_two_certificates_is_two_causes()
    {
        var mismatch = Declare("cert.identity.mismatch", Severity.Error);

        var causes = CauseFinder.Find(
        [
            At(mismatch, "im.example.test", "xmpp", "imp1:5222", ("reference", "example.test"), ("sha256", "aa")),
            At(mismatch, "im.example.test", "xmpp", "imp2:5222", ("reference", "example.test"), ("sha256", "bb")),
            At(mismatch, "im.example.test", "xmpps", "imp2:5223", ("reference", "example.test"), ("sha256", "bb")),
        ]);

        Assert.Equal([2, 1], causes.Select(cause => cause.Effects.Length));
    }

    [Fact]
    public void A_consequence_makes_its_cause_as_grave_as_itself()
    {
        var bareName = Declare("config.address.is-bare-host-name", Severity.Warning);
        var noAddress = Declare("client.node.no-address", Severity.Error);

        var causes = CauseFinder.Find(
        [
            At(bareName, "cucm1", "user-data", "cucm1:8443", ("address", "cucm1")),
            At(noAddress, "cucm1", "configuration", "cucm1:6972", ("host", "cucm1")),
        ]);

        var cause = Assert.Single(causes);
        Assert.Equal(("config.address.is-bare-host-name", Severity.Error), (cause.Observation.Finding.Code, cause.Observation.Severity));
        Assert.Equal(2, cause.Effects.Length);
    }

    static Symptom At(Finding finding, string subject, string service, string node, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        new(Observation.Of(finding, subject, evidence), new(service, node), finding == Alert ? Stage.Transport : Stage.Certificate);

    static Finding Declare(string code, Severity severity) => new(code, severity)
    {
        Title = code, Cause = code, Fix = code, Source = SourceReference.Own("a test"),
    };
}

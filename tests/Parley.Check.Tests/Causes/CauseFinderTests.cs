using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Causes;

public sealed class CauseFinderTests
{
    static readonly Finding Expired = Declare("cert.validity.expired", Severity.Error);
    static readonly Finding EndsSoon = Declare("cert.validity.ends-soon", Severity.Warning);
    static readonly Finding NoPath = Declare("discovery.path.none", Severity.Error);
    static readonly Finding DnsRefused = Declare("dns.lookup.refused", Severity.Error);
    static readonly Finding Unexpected = Declare("client.service.unexpected-answer", Severity.Error);
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
            At(NoPath, "example.test", "discovery", "example.test"),
            At(DnsRefused, "127.0.0.1:53", "discovery", "_xmpp-client._tcp.example.test"),
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
    public void A_service_that_misbehaves_behind_a_broken_connection_is_no_cause_of_its_own()
    {
        var causes = CauseFinder.Find(
        [
            At(Unexpected, "imp1:5222", "xmpp", "imp1:5222", Stage.Service),
            At(Alert, "imp1:5222", "xmpp", "imp1:5222", Stage.Transport),
            At(Unexpected, "imp2:5222", "xmpp", "imp2:5222", Stage.Service),
        ]);

        Assert.Equal(
            [("transport.tls.alert", "imp1:5222"), ("client.service.unexpected-answer", "imp2:5222")],
            causes.Select(cause => (cause.Observation.Finding.Code, cause.Observation.Subject)));
    }

    static Symptom At(Finding finding, string subject, string service, string node, Stage stage = Stage.Certificate) =>
        new(Observation.Of(finding, subject), new(service, node), stage);

    static Finding Declare(string code, Severity severity) => new(code, severity)
    {
        Title = code, Cause = code, Fix = code, Source = SourceReference.Own("a test"),
    };
}

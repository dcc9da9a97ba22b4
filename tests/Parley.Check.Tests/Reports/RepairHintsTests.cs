using Parley.Certificates.Identity;
using Parley.Check.Tests.Support;
using Parley.Client.Visits;
using Parley.Configuration.Findings;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Lab.Pki;
using Parley.Transport.Connections;
using Parley.Transport.Findings;

namespace Parley.Check.Tests.Reports;

/// <summary>What the walk knows beyond a finding stands in the fix.</summary>
public sealed class RepairHintsTests
{
    const string Host = "imp1.example.test";

    [Fact]
    public void A_port_where_nobody_listens_is_told_with_the_record_that_leads_there()
    {
        var target = Sample.Target(ServiceRole.Xmpp, Host, 15222) with { Source = "_xmpp-client._tcp.example.test" };
        var visit = Refused(target);
        var discovery = new DiscoveryResult
        {
            Path = SignInPath.OpenXmpp,
            Reason = "as a test says",
            Services =
            [
                new()
                {
                    Kind = ServiceKind.Xmpp, RecordName = target.Source,
                    Nodes = [new() { Host = Host, Port = 15222, Priority = 7, Weight = 8 }],
                },
            ],
        };

        Assert.Contains("'_xmpp-client._tcp.example.test. IN SRV 7 8 15222 imp1.example.test.'", Fix(discovery, visit), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_a_configuration_names_is_told_with_the_setting()
    {
        var visit = Refused(Sample.Target(ServiceRole.Voicemail, Host) with { Origin = ReferenceOrigin.Configuration, Source = "Voicemail/Primary/Address" });

        Assert.Contains("led there by Voicemail/Primary/Address", Fix(null, visit), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_named_by_its_address_has_the_name_that_its_certificate_presents()
    {
        var visit = Servers.Visit(ServiceRole.Photos, "192.0.2.7", Servers.Issue(CertificateTemplate.ForServer("photos.example.test")));
        var setting = Observation.Of(ConfigurationFindings.AddressLiteral, "PhotoUriWithToken",
            ("setting", "PhotoUriWithToken"), ("address", "192.0.2.7"), ("document", "the file"));

        Assert.EndsWith("The certificate at 192.0.2.7 presents photos.example.test.", FixOf(visit, setting), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imp1", "That is imp1.example.test.")]
    [InlineData("cuc1", "As a rule that is cuc1.example.test.")]
    public void A_bare_name_is_completed_by_what_is_known(string bare, string told)
    {
        var setting = Observation.Of(ConfigurationFindings.BareHostName, "a setting", ("setting", "a setting"), ("address", bare), ("document", "the file"));

        Assert.EndsWith(told, FixOf(Sample.Visit(Sample.Target(ServiceRole.Xmpp, Host)), setting), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_line_is_told_with_its_file()
    {
        var mistake = Observation.Of(ConfigurationFindings.AddressUnreadable, "a setting",
            ("setting", "a setting"), ("document", "jabber-config.xml"), ("line", 6), ("address", "x"));
        var other = Sample.Finding("config.example.other");

        Assert.EndsWith("It stands in jabber-config.xml, line 6.", FixOf(
            Sample.Visit(Sample.Target(ServiceRole.Xmpp, Host)), mistake with { Finding = other }), StringComparison.Ordinal);
    }

    static NodeVisit Refused(ServiceTarget target)
    {
        var attempt = Sample.Attempt(target, ConnectionOutcome.TimedOut);
        var refused = Observation.Of(TransportFindings.Refused, attempt.Request.ToString(), ("host", target.Host), ("port", target.Port));
        return Sample.Visit(target, refused) with { Connections = [new() { Attempt = attempt }] };
    }

    static string Fix(DiscoveryResult? discovery, NodeVisit visit) =>
        Assert.Single(Sample.Evidence(new(discovery, [visit], [], [])).ToReport().Causes).Fix;

    static string FixOf(NodeVisit visit, Observation configured) =>
        Sample.Evidence(new(null, [visit], [(ServiceRole.Configuration, "cucm1.example.test:6972", configured)], [])).ToReport()
            .Causes.Single(cause => cause.Observation.Finding == configured.Finding).Fix;
}

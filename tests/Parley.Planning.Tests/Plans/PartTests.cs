using Parley.Planning.Certificates;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Firewall;
using Parley.Planning.Media;
using Parley.Planning.Records;
using Parley.Planning.Tables;
using Parley.Planning.Versions;

namespace Parley.Planning.Tests.Plans;

public class PartTests
{
    [Fact]
    public void A_cluster_has_one_certificate_for_all_nodes_or_one_for_each()
    {
        static IEnumerable<string> Of(Deployment deployment) => CertificatePlanner.Of(deployment)
            .Where(certificate => certificate.Cluster?.Name is "calls" or "messages").Select(
                certificate => $"{certificate.Service} of {certificate.CommonName} to {certificate.Uploads.Length}");

        Assert.Equal(
            ["HTTP (Tomcat) of cucm1.example.com to 1", "HTTP (Tomcat) of imp1.example.com to 1", "XMPP of imp1.example.com to 1"],
            Of(Sample.With()));
        Assert.Equal(6, Of(Sample.With(("multiServerCertificate: true", "multiServerCertificate: false"))).Count());
    }

    [Fact]
    public void A_node_with_an_authority_of_its_own_has_a_certificate_of_its_own()
    {
        var deployment = Sample.With(("addresses: [192.0.2.12]\n", "addresses: [192.0.2.12]\n        authority: self-signed\n"));

        Assert.Equal(
            ["cucm1.example.com Private: cucm1.example.com", "cucm2.example.com SelfSigned: cucm2.example.com"],
            CertificatePlanner.Of(deployment).Where(certificate => certificate.Cluster?.Name is "calls")
                .Select(certificate => $"{certificate.CommonName} {certificate.Authority}: {string.Join(", ", certificate.ShownBy)}"));
        var section = KnownSectionsTests.Section("certificates", deployment);
        Assert.DoesNotContain(section.Listings.Single().Lines, line => line.Contains("cucm2", StringComparison.Ordinal));
        Assert.Contains(section.Tables[1].Rows, row => row[1] == "cucm2.example.com" && row[2].StartsWith("keep", StringComparison.Ordinal));
        Assert.Contains(section.Tables[2].Rows, row => row[0] == "all of them, for cucm2.example.com");
    }

    [Fact]
    public void The_certificate_of_messages_has_the_domain_and_that_of_secure_calls_comes_with_them()
    {
        var sound = CertificatePlanner.Of(Sample.With());
        var secure = CertificatePlanner.Of(Sample.With(("securePhones: false", "securePhones: true")));

        Assert.Equal(
            "imp1.example.com, imp2.example.com, example.com",
            string.Join(", ", sound.Single(certificate => certificate.Service == "XMPP").Names));
        Assert.DoesNotContain(sound, certificate => certificate.Service == "CallManager");
        Assert.Single(secure, certificate => certificate.Service == "CallManager");
        Assert.Contains(sound, certificate => certificate is { Cluster: null, CommonName: "idp.example.com" });
    }

    [Fact]
    public void The_lines_that_make_requests_name_role_nodes_and_domains()
    {
        var lines = KnownSectionsTests.Section("certificates", Sample.With()).Listings.Single().Lines;

        Assert.Contains("parley request new --role xmpp --node imp1.example.com --node imp2.example.com --domain example.com --key rsa-2048 --into imp1.example.com-xmpp", lines);
        Assert.Contains(
            "parley request new --role edge --node expe1.example.com --edge-domain example.com --key rsa-2048 --into expe1.example.com-server",
            lines);
    }

    [Fact]
    public void Inner_records_are_not_published_outside()
    {
        var outside = DnsPlanner.Of(Sample.With()).Where(record => record.View == DnsView.Outside).Select(record => record.Owner).Distinct();

        Assert.Equal(["_collab-edge._tls.example.com", "expe1.example.com", "expe2.example.com"], outside);
    }

    [Fact]
    public void A_pinpoint_zone_has_the_one_record()
    {
        var section = KnownSectionsTests.Section("dns", Sample.With(("design: split-brain", "design: separate\n  insideZone: pinpoint")));

        Assert.Equal("Inside: the pinpoint zone _cisco-uds._tcp.example.com", section.Listings[0].Title);
        Assert.Equal("_cisco-uds._tcp.example.com. 3600 IN SRV 0 10 8443 cucm1.example.com.", section.Listings[0].Lines[0]);
        Assert.Equal(2, section.Listings[0].Lines.Length);
    }

    [Theory]
    [InlineData("securePhones: false", "securePhones: true", "5061 3804", "5060")]
    [InlineData("deskPhoneControl: true", "deskPhoneControl: false", "5060", "2748 8000")]
    [InlineData("screenShare: [bfcp]", "screenShare: [im-only]", "3389 49152-65535", "5070-6070")]
    [InlineData("globalCatalog: false", "globalCatalog: true", "3269", "636 389")]
    [InlineData("fileTransfer: [managed]", "fileTransfer: [peer-to-peer]", "37200", "7336")]
    [InlineData("farEndCameraControl: false", "farEndCameraControl: true", "30000-39999", "33434-33598")]
    public void Firewalls_open_what_is_needed_and_nothing_else(string old, string changed, string open, string closed)
    {
        var ports = FirewallPlanner.Of(Sample.With((old, changed))).Select(rule => rule.Ports).ToHashSet();

        Assert.All(open.Split(' '), port => Assert.Contains(port, ports));
        Assert.All(closed.Split(' '), port => Assert.DoesNotContain(port, ports));
    }

    [Fact]
    public void A_port_of_a_server_without_addresses_is_opened_to_nobody()
    {
        var lines = KnownSectionsTests.Section("firewall", Sample.With(("        addresses: [192.0.2.31]\n", ""), ("        addresses: [192.0.2.32]\n", ""))).Listings.Single().Lines;

        Assert.DoesNotContain(lines, line => line.Contains("7443", StringComparison.Ordinal) && !line.TrimStart().StartsWith('#'));
        Assert.Contains(lines, line => line.TrimStart().StartsWith("# the file has no addresses for: tcp dport 7443", StringComparison.Ordinal));
        Assert.Contains("        ip daddr @call_manager4 tcp dport 8443 accept comment \"clients inside to call-manager: HTTPS\"", lines);
    }

    [Fact]
    public void Networks_of_clients_narrow_the_rules_of_clients()
    {
        var lines = KnownSectionsTests.Section("firewall", Sample.With(NftablesTests.ClientNetworks)).Listings.Single().Lines;

        Assert.Contains(
            "    set clients_inside4 { type ipv4_addr; flags interval; auto-merge; elements = { 192.0.2.128/25, 198.51.100.0/24 } }",
            lines);
        Assert.Contains(
            "        ip saddr @clients_inside4 ip daddr @call_manager4 tcp dport 8443 accept comment \"clients inside to call-manager: HTTPS\"", lines);
        Assert.All(
            lines.Where(line => line.Contains("\"clients inside to", StringComparison.Ordinal)),
            line => Assert.Contains("saddr @clients_inside", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_busy_hour_adds_up()
    {
        var branch = SiteLoad.Of(Sample.With().Sites[1]);

        // Six calls with G.722.1 at 32 kbit/s, two with w288p, one screen of 1280 x 720.
        Assert.Equal((62, 320, 364), (branch.AudioCallKbps, branch.VideoCallKbps, branch.PresentationKbps));
        Assert.Equal((6 * 62) + (2 * 320) + 364, branch.BusyHourKbps);
        Assert.Equal(3300, branch.AvailableKbps);
    }

    [Fact]
    public void A_limit_of_the_regions_is_divided()
    {
        var site = Sample.With(("    codec: g722.1-32", "    callLimitKbps: 300\n    codec: g711")).Sites[1];

        var load = SiteLoad.Of(site);

        Assert.Equal((64, 118, 118), (load.Split!.Value.AudioKbps, load.Split.Value.InteractiveKbps, load.Split.Value.PresentationKbps));
        Assert.Equal(118, load.PresentationKbps);
    }

    [Fact]
    public void Every_feature_with_a_version_of_its_own_is_known()
    {
        Assert.Equal(
            PlanningTables.Servers.OtherVersionGates.Select(gate => gate.Feature).Order(StringComparer.Ordinal),
            FeatureUse.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_file_has_what_its_part_looks_up()
    {
        foreach (var codec in DeploymentWords.Codecs.Pairs)
        {
            foreach (var video in DeploymentWords.Videos.Pairs)
            {
                var load = SiteLoad.Of(Sample.With(("codec: g722.1-32", $"codec: {codec.Word}"), ("video: w288p", $"video: {video.Word}")).Sites[1]);
                Assert.True(load.BusyHourKbps > 0 && load.VideoCallKbps >= load.AudioCallKbps);
            }
        }
    }
}

using Parley.Planning.Plans;
using Parley.Planning.Tests.Plans;

namespace Parley.Planning.Tests.Prompts;

public class PromptSectionTests
{
    static readonly (string, string) NoRoots = ("    trustInstalled: true\n", "    trustInstalled: false\n");

    [Fact]
    public void A_public_authority_and_full_names_ask_nobody()
    {
        var section = Of(("authority: private", "authority: public"), NoRoots);

        Assert.Equal("Nobody is asked: a public authority signs every certificate, and every server is named in full.", section.Remarks[0]);
        Assert.Equal(
            ["windows (Windows 10) 300 0 0 0 0", "mac (macOS 10.14) 60 0 0 0 0", "iphone-ipad (iOS 12) 200 0 0 0 0"],
            Rows(section, "users"));
        Assert.Equal("users", Assert.Single(section.Tables).Word);
    }

    [Fact]
    public void A_private_authority_asks_nobody_whose_device_has_its_root()
    {
        var section = Of();

        Assert.Equal("Nobody is asked: every device has the root of the authority, and every server is named in full.", section.Remarks[0]);
        Assert.Equal("users", Assert.Single(section.Tables).Word);
    }

    // Calls, messages twice (HTTP and XMPP), voicemail, directory, identity provider; outside both nodes of the edge and the provider.
    [Fact]
    public void Without_the_root_each_certificate_is_a_question_and_one_change_ends_all()
    {
        var section = Of(NoRoots);

        Assert.Equal(
            ["windows (Windows 10) 300 6 0 3 0", "mac (macOS 10.14) 60 6 0 3 0", "iphone-ipad (iOS 12) 200 6 0 3 0"],
            Rows(section, "users"));
        Assert.Contains(
            "cucm1.example.com, cucm2.example.com|HTTP (Tomcat)|inside|windows (Windows 10), mac (macOS 10.14), iphone-ipad (iOS 12)|asks|once, until the certificate changes|"
            + "a private authority signs it, whose root is not on the devices",
            Rows(section, "questions", '|'));
        Assert.Equal(
            "1|put the root of Example Root CA on every device before the first sign-in, and write clients.trustInstalled: true|"
            + "windows: Trusted Root Certification Authorities, by Group Policy; mac: the keychain; iphone-ipad: by device management, before the app|clients trust what it signs then",
            Assert.Single(Rows(section, "changes", '|')));
    }

    [Fact]
    public void Without_one_certificate_for_a_cluster_each_node_asks()
    {
        var section = Of(NoRoots, ("product: voicemail\n    version: \"12.5(1)\"\n    multiServerCertificate: true", "product: voicemail\n    version: \"12.5(1)\"\n    multiServerCertificate: false"));

        Assert.Equal("windows (Windows 10) 300 7 0 3 0", Rows(section, "users")[0]);
    }

    [Fact]
    public void A_root_on_the_device_is_nothing_to_android_so_that_a_public_authority_must_sign()
    {
        var section = Of(("kind: mac", "kind: android"));

        Assert.Equal(
            ["windows (Windows 10) 300 0 0 0 0", "android (macOS 10.14) 60 6 0 3 0", "iphone-ipad (iOS 12) 200 0 0 0 0"],
            Rows(section, "users"));
        Assert.StartsWith(
            "1|have a public authority sign these certificates|cucm1.example.com, cucm2.example.com (HTTP (Tomcat)); ",
            Assert.Single(Rows(section, "changes", '|')), StringComparison.Ordinal);
    }

    [Fact]
    public void One_node_that_signed_for_itself_is_one_question_and_one_change()
    {
        var section = Of(("addresses: [192.0.2.12]\n", "addresses: [192.0.2.12]\n        authority: self-signed\n"));

        Assert.Equal("windows (Windows 10) 300 1 0 0 0", Rows(section, "users")[0]);
        Assert.EndsWith(
            "|it signed its certificate itself, the only node of its cluster",
            Assert.Single(Rows(section, "questions", '|')), StringComparison.Ordinal);
        Assert.Equal(
            "1|have Example Root CA sign these certificates|cucm2.example.com (HTTP (Tomcat))|nobody can know a certificate that only its server vouches for",
            Assert.Single(Rows(section, "changes", '|')));
    }

    [Theory]
    [InlineData("192.0.2.12", "clients are given the address 192.0.2.12, and certificates name hosts")]
    [InlineData("cucm2", "clients are given the short name cucm2, and certificates hold full names")]
    public void A_server_that_is_not_named_in_full_asks_whoever_signed(string host, string why)
    {
        var section = Of(("host: cucm2.example.com", $"host: {host}"), ("authority: private", "authority: public"));

        Assert.Equal("windows (Windows 10) 300 1 0 0 0", Rows(section, "users")[0]);
        Assert.EndsWith("|" + why, Assert.Single(Rows(section, "questions", '|')), StringComparison.Ordinal);
        Assert.StartsWith(
            $"1|give clients a full name in place of {host} (clusters.nodes.host, line ",
            Assert.Single(Rows(section, "changes", '|')), StringComparison.Ordinal);
    }

    // Over XMPP clients compare the domain, so the name of the node is asked about for HTTP alone.
    [Fact]
    public void The_name_of_a_presence_node_matters_for_http_only()
    {
        var section = Of(("host: imp2.example.com", "host: imp2"));

        Assert.Contains("|HTTP (Tomcat)|", Assert.Single(Rows(section, "questions", '|')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_server_by_address_asks_at_every_look_up()
    {
        var section = Of(("services:\n  video", "  - name: photos\n    product: photo-server\n    nodes:\n      - host: 192.0.2.61\n\nservices:\n  video"));

        Assert.Contains("|asks|at every look-up of a photo|", Assert.Single(Rows(section, "questions", '|')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fips")]
    [InlineData("commonCriteria")]
    public void Where_nobody_can_accept_clients_refuse(string mode)
    {
        var section = Of(NoRoots, ($"{mode}: false", $"{mode}: true"));

        Assert.Equal("windows (Windows 10) 300 0 6 0 3", Rows(section, "users")[0]);
        Assert.All(Rows(section, "questions", '|'), row => Assert.Contains("|refuses|at every start|", row, StringComparison.Ordinal));
        Assert.Single(Rows(section, "changes"));
    }

    [Fact]
    public void Servers_that_vouch_for_themselves_need_a_public_authority()
    {
        var section = Of(NoRoots, ("authority: private", "authority: self-signed"));

        // Nothing is shared: two nodes of calls, messages (twice) and voicemail, the directory, the provider.
        Assert.Equal("windows (Windows 10) 300 10 0 3 0", Rows(section, "users")[0]);
        Assert.StartsWith(
            "1|have a public authority sign these certificates|", Assert.Single(Rows(section, "changes", '|')),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Nobody is asked: every device has the certificates",
            Of(("authority: private", "authority: self-signed")).Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Several_faults_need_each_its_change()
    {
        var section = Of(
            NoRoots,
            ("addresses: [192.0.2.12]\n", "addresses: [192.0.2.12]\n        authority: self-signed\n"),
            ("host: ldap1.example.com", "host: 192.0.2.51"));

        Assert.Equal(["1", "2", "3"], section.Tables.Single(table => table.Word == "changes").Rows.Select(row => row[0]));
        Assert.Contains(
            Rows(section, "questions", '|'),
            row => row.Contains("on the devices; clients are given the address 192.0.2.51", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_file_leaves_open_is_said()
    {
        var section = Of(("    trustInstalled: true\n", ""), ("  authority: private\n", ""), ("  fips: false\n  commonCriteria: false\n", ""));

        Assert.Equal(
            ["Open: security.authority.", "Open: clients.trustInstalled.", "Open: security.fips and security.commonCriteria."],
            section.Remarks.Skip(1).Select(remark => remark[..(remark.IndexOf(". ", StringComparison.Ordinal) + 1)]));
        Assert.Equal("windows (Windows 10) 300 6 0 3 0", Rows(section, "users")[0]);
    }

    static PlanSection Of(params ReadOnlySpan<(string Old, string New)> changes) => KnownSectionsTests.Section("prompts", Sample.With(changes));

    static string[] Rows(PlanSection section, string table, char between = ' ') =>
        [.. section.Tables.Single(each => each.Word == table).Rows.Select(row => string.Join(between, row))];
}

using Parley.Diagnostics;
using Parley.Planning.Questions;
using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Tables;

public class ReferenceTablesTests
{
    // A row that goes missing, or comes without anybody saying so, is seen here.
    const string Counts = """
        android-devices: rows 102, facts 2
        android-wear: tested 8, facts 2
        antivirus-exclusions: paths 3
        anyconnect: components 2, supportedVpnFor 2, protocols 2, versions 2, webDeploy 4, facts 2
        audio-bitrates: desktop 4, mobile 4, facts 1
        authenticators: sources 3, fromServiceProfile 3, order 2, facts 4
        bandwidth-allocation: rows 2, facts 3
        bandwidth-expectations-android: rows 4, excludedDevices 2
        bandwidth-expectations-iphone-ipad: rows 4
        bandwidth-expectations-mac: rows 5
        bandwidth-expectations-windows: rows 5
        bluetooth: iphoneIpad 4, android 16, limitationsOnAndroid 3
        certificate-based-authentication: facts 2
        certificate-identifiers: xmpp 4, http 2, mismatch 2, checks 2, facts 3
        chromebooks: models 5, facts 1
        cmr-metrics: common 6, video 7, audio 2, facts 3
        codecs: rows 11, facts 2
        contact-source-discovery: order 2, ldapDomain 3, gcConnection 3, childDomainRemedies 3, facts 4
        contact-sources: servers 5, local 3, mergeOrder 3, udsUsedWhen 2, dialRules 2, facts 7
        contradictions: rows 52
        deployment-services: rows 6, productModes 3, products 5, facts 2
        desktop-hardware: rows 6, facts 1
        discovery-methods: methods 3, windows 3, mac 1, mobile 3, hybridCloud 1, cloud 2, voiceServicesDomainSources 3, facts 3
        dscp: fastLane 2, rows 3, facts 2
        federation: facts 2
        fips-settings: rows 6, covers 5, userVisible 2, facts 8
        ha-states: states 10, transitions 17, notes 4, facts 5
        hd-send-devices: rows 7
        high-availability-voice: facts 5
        im-encryption-policy: policies 2, rows 3, facts 4
        im-encryption-transport: onPremises 1, cloud 2, pkiKeyLength 1, icons 2, facts 3
        install-directories: rows 5, facts 1
        installer-switches: rows 12, recipes 3, installMethods 4, facts 2
        ios-devices: rows 5, facts 1
        ipv6-outcomes: parameterValues 3, rows 27, factors 6, limitations 13, androidNetworkModes 3, facts 3
        jabber-id: imAddressSchemes 2, facts 7
        languages: columns 3, rows 32
        lcid-conflicts: duplicates 1, unusual 2
        ldap-authentication: mechanisms 3, order 5, facts 6
        ldap-indexed-attributes: attributes 13, facts 1
        limits-and-timings: rows 14
        media-assure: requirements 3, reactions 8, facts 2
        mra-rules: allowListNeededFor 3, intradomainContactIdFormats 5, fileTransfer 4, mediaEncryption 5, firstSignIn 4, firstSignInPlatforms 1, facts 3
        mra-services: statusValues 3, rows 42
        oauth: services 3, authenticationBy 2, timers 2, facts 4
        operating-systems: facts 4
        photo-dimensions: formats 3, notEnhanced 1, rows 3, examples 3, facts 4
        photo-url: rows 2, steps 4, facts 2
        planning-checklist: rows 8
        ports: rows 30, relatedPorts 2
        presentation-bitrates: rows 6, facts 4
        required-certificates: rows 12, rules 6
        revocation: rows 3, facts 1
        samsung-knox: rows 5, dex 3
        screen-share: rows 4
        secure-port-android-devices: remedies 2, rows 16, alsoSecureByDeviceNote 2, facts 2
        server-requirements: rows 17, mandatory 1, otherVersionGates 19
        srst: versions 2, available 7, unavailable 9, triggers 2, facts 1
        srv-records: clientDiscovery 3, directory 4, contactSourceServers 2, examples 4, facts 5
        sso-browsers: rows 4
        sso-cookies: types 2, facts 5
        sso-identity-providers: tested 3, credentialMethods 4, flow 6, facts 3
        team-messaging-migration: flow 7, migrated 1, notMigrated 2, secondSignIn 3, facts 2
        url-configuration: parameters 4, examples 3, delivery 2, facts 6
        vdi-paths: userData 2, mustBeAccessible 6, doNotExclude 4, facts 2
        vdi-software: rows 3, supportedFeatures 5, profileSolutions 2, facts 3
        video-bitrates-android: rows 3, hdConditions 2, facts 1
        video-bitrates-desktop: rows 6, facts 2
        video-bitrates-iphone-ipad: rows 4, facts 3
        """;

    // Embedded and counted where the client's configuration is.
    static readonly string[] Others = ["bootstrap", "directory-names", "parameters", "precedence", "same-settings", "sign-out"];

    static readonly SeedDocument[] Documents =
        [SeedDocument.CloudCertificates, SeedDocument.Sametime, SeedDocument.Lync, SeedDocument.MeetingServer, SeedDocument.PlanningGuide];

    public static TheoryData<string> Names => [.. ReferenceTables.Names];

    [Fact]
    public void The_tables_have_the_rows_of_the_documents()
    {
        var counts = ReferenceTables.Names.Except(Others).Select(ReferenceTables.Of).Select(table =>
            $"{table.Name}: {string.Join(", ", [.. table.Groups.Select(group => $"{group.Name} {group.Rows.Length}"), .. Facts(table)])}");

        Assert.Equal(Counts.ReplaceLineEndings("\n"), string.Join('\n', counts));

        static IEnumerable<string> Facts(ReferenceTable table) => table.Facts.IsEmpty ? [] : [$"facts {table.Facts.Length}"];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_has_a_title_and_the_document_and_section_it_comes_from(string name)
    {
        var table = ReferenceTables.Of(name);

        Assert.NotEmpty(table.Title);
        Assert.NotEmpty(table.Sources);
        Assert.All(table.Sources, source => Assert.NotNull(source.Section));
        if (!Others.Contains(name))
            Assert.All(table.Sources, source => Assert.Contains(source.Document, Documents.Select(document => document.Title)));
    }

    [Fact]
    public void Every_table_answers_a_question()
    {
        Assert.Equal(ReferenceTables.Names, KnownQuestions.All.SelectMany(question => question.TableNames).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_is_read_by_its_name()
    {
        Assert.Equal(3, ReferenceTables.Of("antivirus-exclusions").Texts("paths").Length);
        Assert.Throws<ArgumentException>(() => ReferenceTables.Of("antivirus-exclusions").Texts("files"));
        Assert.Throws<ArgumentException>(() => ReferenceTables.Of("ports-and-more"));
    }
}

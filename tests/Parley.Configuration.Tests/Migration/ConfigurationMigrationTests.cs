using Parley.Configuration.ClientFiles;
using Parley.Configuration.Migration;
using Parley.Configuration.Parameters;
using Parley.Configuration.Tests.Lint;

namespace Parley.Configuration.Tests.Migration;

public sealed class ConfigurationMigrationTests
{
    /// <summary>Every name of every row, with the successor that the row gives and none where it gives none.</summary>
    public static TheoryData<int, string, string?> Rows
    {
        get
        {
            var rows = new TheoryData<int, string, string?>();
            foreach (var row in DirectoryNames.All.Where(row => row.Row != 18)) // printed twice; row 15 has the successor
            {
                foreach (var name in row.Basic.Concat(row.Enhanced).Distinct())
                    rows.Add(row.Row, name, row.Present.FirstOrDefault(present => present.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? row.Present.FirstOrDefault());
            }

            return rows;
        }
    }

    [Fact]
    public void Knows_all_rows_of_the_guide() => Assert.Equal(Enumerable.Range(1, 58), DirectoryNames.All.Select(row => row.Row));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_carried_over_as_the_guide_says(int row, string name, string? successor)
    {
        var value = ParameterTable.Find(ParameterChannel.File, successor ?? name) is { Default: { } known } ? known : "1";
        value = System.Security.SecurityElement.Escape(value);

        var result = Migrate($"<{name}>{value}</{name}>");

        var text = result.Document.Source.Text;
        if (name.Equals(successor, StringComparison.OrdinalIgnoreCase))
        {
            Assert.Empty(result.Changes);
            Assert.Contains($"<Directory><{name}>{value}</{name}></Directory>", text, StringComparison.Ordinal);
        }
        else if (successor is not null)
        {
            Assert.Equal((MigrationKind.Renamed, successor), Assert.Single(result.Changes.Select(change => (change.Kind, change.Successor))));
            Assert.Contains($"<Directory><{successor}>{value}</{successor}></Directory>", text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal((MigrationKind.NoSuccessor, null), Assert.Single(result.Changes.Select(change => (change.Kind, change.Successor))));
            Assert.Contains($"<Directory><!-- not read any more: <{name}>{value}</{name}> --></Directory>", text, StringComparison.Ordinal);
            Assert.Contains(result.Findings, finding => finding.Finding.Code == "config.migration.no-successor"
                && finding.Cause.Contains(DirectoryNames.Find(name)!.Advice!, StringComparison.Ordinal)); // a row without a successor has advice
        }

        Assert.True(row > 0);
    }

    [Fact]
    public void The_enhanced_value_wins_and_the_basic_one_stays_as_a_comment()
    {
        var result = Migrate("<BDIUseANR>false</BDIUseANR><UseANR>true</UseANR><BDISearchBase1>dc=a</BDISearchBase1>");

        Assert.Equal(MigrationScenario.Mixed, result.Scenario);
        Assert.Equal(
            Directory("<!-- not read any more: <BDIUseANR>false</BDIUseANR> --><UseANR>true</UseANR><SearchBase1>dc=a</SearchBase1>"),
            result.Document.Source.Text);
        Assert.Equal([(MigrationKind.Superseded, false), (MigrationKind.Renamed, true)], result.Changes.Select(change => (change.Kind, change.NeedsReview)));
        Assert.Contains(result.Findings, finding => finding.Finding.Code == "config.migration.superseded");
    }

    [Theory]
    [InlineData("<UseANR>true</UseANR>", MigrationScenario.Enhanced)]
    [InlineData("<BDIUseANR>true</BDIUseANR>", MigrationScenario.Basic)]
    [InlineData("<DirectoryServerType>LDAP</DirectoryServerType>", MigrationScenario.New)]
    public void Tells_what_a_file_was(string parameters, MigrationScenario scenario) => Assert.Equal(scenario, Migrate(parameters).Scenario);

    [Theory]
    [InlineData("<DirectoryServerType> EDI </DirectoryServerType>", "<DirectoryServerType> LDAP </DirectoryServerType>")]
    [InlineData("<DirectoryServerType>bdi</DirectoryServerType>", "<DirectoryServerType>LDAP</DirectoryServerType>")]
    [InlineData("<DirectoryServerType>UDS</DirectoryServerType>", "<DirectoryServerType>UDS</DirectoryServerType>")]
    [InlineData("<BDISecondaryServerName>dc2.example.com</BDISecondaryServerName>", "<SecondaryServerName>dc2.example.com</SecondaryServerName>")]
    [InlineData("<ConnectionType>0<!-- a -- ></ConnectionType>", null)]
    [InlineData("<ConnectionType>0<!-- a --></ConnectionType>", "<!-- not read any more: <ConnectionType>0<!- - a - -></ConnectionType> -->")]
    [InlineData("<ConnectionPassword>p</ConnectionPassword><BDIConnectionPassword>q</BDIConnectionPassword>", "<ConnectionPassword>p</ConnectionPassword><!-- not read any more: <BDIConnectionPassword/> -->")]
    public void Changes_values_and_comments_without_harm(string before, string? after)
    {
        if (after is null)
            Assert.False(ConfigurationDocument.TryRead(System.Text.Encoding.UTF8.GetBytes(Directory(before)), out _, out _));
        else
            Assert.Equal(Directory(after), Migrate(before).Document.Source.Text);
    }

    [Fact]
    public void A_value_that_the_successor_does_not_take_is_left_to_a_person()
    {
        const string text = "<config version='1.0'><Options><EnableSaveChatHistoryToExchange>true</EnableSaveChatHistoryToExchange></Options></config>";

        var result = Migrate(LintSamples.Read(text));

        Assert.Equal((MigrationKind.Undecided, "SaveChatHistoryToExchangeOperationMode"), Assert.Single(result.Changes.Select(change => (change.Kind, change.Successor))));
        Assert.Equal(["config.migration.undecided"], result.Findings.Select(finding => finding.Finding.Code));
    }

    [Fact]
    public void Tells_of_defaults_that_changed_where_nothing_is_set()
    {
        var basic = Migrate("<BDIPrimaryServerName>dc1.example.com</BDIPrimaryServerName>");
        var set = Migrate("<BDIPrimaryServerName>dc1.example.com</BDIPrimaryServerName><BDIEnableTLS>false</BDIEnableTLS><BDIDomainName>dn</BDIDomainName>");

        Assert.Equal(["UseSSL", "DomainName"], basic.Findings.Where(finding => finding.Finding.Code == "config.migration.default-differs").Select(finding => finding.Subject));
        Assert.Empty(set.Findings);
        Assert.Contains("<UseSSL>false</UseSSL>", set.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_migration_changes_nothing()
    {
        var names = string.Concat(DirectoryNames.All.SelectMany(row => row.Basic.Concat(row.Enhanced)).Select(name => $"\r\n  <{name}>1</{name}>"));

        var once = Migrate(names);
        var twice = Migrate(once.Document);

        Assert.NotEmpty(once.Changes);
        Assert.Empty(twice.Changes);
        Assert.Same(once.Document, twice.Document);
        Assert.All(once.Document.Entries, entry => Assert.Null(entry.Parameter?.Retirement));
    }

    [Fact]
    public void Nothing_is_lost()
    {
        var before = LintSamples.Read(Directory(string.Concat(
            ParameterTable.All.Where(parameter => parameter is { Channel: ParameterChannel.File, Group: "Directory", Type: not ParameterType.Secret })
                .Select((parameter, number) => $"<{parameter.Name}>value{number}</{parameter.Name}>"))));

        var after = Migrate(before).Document.Source.Text;

        Assert.All(before.Entries, entry => Assert.Contains($">{entry.Value}<", after, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_would_grow_beyond_every_bound_is_refused()
    {
        var text = Directory(string.Concat(Enumerable.Repeat("<ConnectionType>0</ConnectionType>", 19_000)) + $"<!-- {new string('x', 380_000)} -->");

        Assert.False(ConfigurationMigration.TryMigrate(LintSamples.Read(text), out _, out var error));
        Assert.Equal("at most 1048576 bytes", error.Expected);
    }

    [Fact]
    public void Any_file_is_migrated_once_and_for_all()
    {
        const int seed = 20261123;
        var random = new Random(seed);
        string[] pieces =
        [
            "<Directory>", "</Directory>", "<BDIUseANR>true</BDIUseANR>", "<UseANR/>", "<BDIUseANR/>", "<ConnectionType>--</ConnectionType>", "<BDIConnectionPassword>p</BDIConnectionPassword>",
            "<DirectoryServerType>EDI</DirectoryServerType>", "<DirectoryServerType><!-- a -->BDI</DirectoryServerType>", "<c:BDITitle xmlns:c='urn:c'>t</c:BDITitle >", "\r\n",
            "<BDIBaseFilter><![CDATA[(a=b)]]></BDIBaseFilter>", "<EnableTelProtocolPopupWindow>false</EnableTelProtocolPopupWindow>", "<BDIServerPort2>636</BDIServerPort2>", "<BDIEnableTLS>maybe</BDIEnableTLS>",
        ];
        var migrated = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var text = "<config>" + string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => pieces[random.Next(pieces.Length)])) + "</config>";
            if (!ConfigurationDocument.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var document, out _))
                continue;

            var once = Migrate(document);

            Assert.True(Migrate(LintSamples.Read(once.Document.Source.Octets.ToArray())).Changes.IsEmpty, $"seed {seed}, round {round}: {text}");
            migrated++;
        }

        Assert.True(migrated > 200, $"{migrated} files could be read");
    }

    static MigrationResult Migrate(string parameters) => Migrate(LintSamples.Read(Directory(parameters)));

    static MigrationResult Migrate(ConfigurationDocument document)
    {
        Assert.True(ConfigurationMigration.TryMigrate(document, out var result, out var error), error.ToString());
        return result;
    }

    static string Directory(string parameters) => LintSamples.File($"<Directory>{parameters}</Directory>");
}

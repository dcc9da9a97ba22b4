using Parley.Client.Tests.Fakes;
using Parley.Client.Tests.Steps;

namespace Parley.Client.Tests.Hostile;

/// <summary>Documents that were made to cost.</summary>
public sealed class HostileDocumentTests
{
    const string One = "cucm1.example.test";

    public static TheoryData<string, string> Bombs => new()
    {
        {
            "entities of entities",
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>"
        },
        { "an entity from elsewhere", "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><a>&a;</a>" },
        { "depth without end", string.Concat(Enumerable.Repeat("<a>", 300_000)) },
        { "attributes without end", $"<a {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"b{i}='' "))}/>" },
        { "a name without end", $"<{new string('a', 1_000_000)}/>" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task User_data_that_was_made_to_cost_is_told_as_unreadable(string name, string document)
    {
        await using var world = new StepWorld().Node(One, 8443, new()
        {
            [StepWorld.Version] = new("<versionInformation/>"), [StepWorld.ByName] = new(document), [StepWorld.Servers] = new(document),
        });

        Assert.True(await world.ReadUserDataAsync(One) is null, name);
        Assert.All(world.Log.Codes, code => Assert.Equal("client.user-data.unreadable", code));
        Assert.NotEmpty(world.Log.Codes);
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Configuration_that_was_made_to_cost_is_told_as_unreadable(string name, string document)
    {
        await using var world = new StepWorld().Node(One, 6972, new() { ["/SPDefault.cnf.xml"] = new(document), ["/jabber-config.xml"] = new(document) });

        Assert.True((await world.ReadConfigurationAsync(clusterTrusted: true, One)).IsEmpty, name);
        Assert.Contains("config.document.unreadable", world.Log.Codes);
    }

    [Fact]
    public async Task A_redirection_of_user_data_is_told_and_not_followed()
    {
        await using var world = new StepWorld().Node(One, 8443, new()
        {
            [StepWorld.Version] = new("<versionInformation/>"), [StepWorld.ByName] = new("", "302 Found\r\nLocation: https://other.example.net/"),
        });

        Assert.Null(await world.ReadUserDataAsync(One));
        Assert.Equal(["client.web.redirected-elsewhere"], world.Log.Codes);
    }

    [Fact]
    public async Task Pages_of_user_data_that_lead_to_each_other_are_told_as_a_circle()
    {
        await using var world = new StepWorld().Node(One, 8443, new()
        {
            [StepWorld.Version] = new("<versionInformation/>"),
            [StepWorld.ByName] = new("", "302 Found\r\nLocation: /a"),
            ["/a"] = new("", "302 Found\r\nLocation: /b"),
            ["/b"] = new("", "302 Found\r\nLocation: /a"),
        });

        Assert.Null(await world.ReadUserDataAsync(One));
        Assert.Equal(["client.web.redirected-in-circle"], world.Log.Codes);
    }

    [Fact]
    public async Task Pages_of_user_data_that_lead_to_new_ones_without_end_are_a_circle_too()
    {
        var pages = Enumerable.Range(0, 20).ToDictionary(page => $"/{page}", page => new HttpReply("", $"302 Found\r\nLocation: /{page + 1}"));
        pages[StepWorld.Version] = new("<versionInformation/>");
        pages[StepWorld.ByName] = new("", "302 Found\r\nLocation: /0");
        await using var world = new StepWorld().Node(One, 8443, pages);

        Assert.Null(await world.ReadUserDataAsync(One));
        Assert.Equal(["client.web.redirected-in-circle"], world.Log.Codes);
    }
}

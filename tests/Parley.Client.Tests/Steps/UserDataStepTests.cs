using Parley.Client.Steps;
using Parley.Client.Tests.Fakes;
using Parley.Client.Walk;

namespace Parley.Client.Tests.Steps;

public sealed class UserDataStepTests
{
    const string One = "cucm1.example.test";
    const string Two = "cucm2.example.test";
    const string Elsewhere = "cucm.example.net";

    [Fact]
    public async Task The_nodes_of_the_home_cluster_are_those_of_its_list()
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(Found(One), List(One, Two)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.NotNull(cluster);
        Assert.Equal([(One, 8443, 0), (Two, 8443, 1)], cluster.Nodes.Select(node => (node.Host, node.Port, node.Rank)));
        Assert.True(cluster.Trusted);
        Assert.Empty(world.Log.Codes);
        Assert.Equal((StepStatus.Passed, $"home cluster: {One}, {Two}"), Result(world));
    }

    [Fact]
    public async Task A_user_that_is_known_by_the_address_alone_is_found()
    {
        var pages = Pages(NotFound, List(One));
        pages[StepWorld.ByAddress] = Found(One);
        await using var world = new StepWorld().Node(One, 8443, pages);

        var cluster = await world.ReadUserDataAsync(One);

        Assert.NotNull(cluster);
        Assert.Empty(world.Log.Codes);
    }

    [Fact]
    public async Task A_user_whom_nobody_knows_is_told_and_the_configuration_is_still_that_of_the_node()
    {
        var pages = Pages(NotFound, List(One));
        pages[StepWorld.ByAddress] = NotFound;
        await using var world = new StepWorld().Node(One, 8443, pages);

        var cluster = await world.ReadUserDataAsync(One);

        var observation = Assert.Single(world.Log.Observed).Observation;
        Assert.Equal(("client.user-data.user-not-found", StepWorld.Alice), (observation.Finding.Code, observation.Subject));
        Assert.Equal("The cluster does not know the user alice", observation.Title);
        Assert.Equal([One], cluster!.Nodes.Select(node => node.Host));
    }

    [Theory]
    [InlineData("415 Unsupported Media Type")] // releases that do not know the question
    [InlineData("404 Not Found")]
    [InlineData("503 Service Unavailable")]
    public async Task That_a_user_is_unknown_stands_where_the_second_question_fails(string status)
    {
        var pages = Pages(NotFound, List(One));
        pages[StepWorld.ByAddress] = new("<html>error</html>", status, "text/html");
        await using var world = new StepWorld().Node(One, 8443, pages);

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal(["client.user-data.user-not-found"], world.Log.Codes);
        Assert.NotNull(cluster);
    }

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "200 OK", "<html><body>starting</body></html>", "HTML" },
        { "200 OK", "<clusterUser><result found='yes", "expected" },
        { "200 OK", "<!DOCTYPE a [<!ENTITY b 'c'>]><clusterUser><result found='true'>&b;</result></clusterUser>", "expected" },
        { "200 OK", "", "expected" },
        { "401 Unauthorized", "<clusterUser><result found='true'/></clusterUser>", "HTTP 401" },
        { "302 Found", "<clusterUser><result found='true'/></clusterUser>", "HTTP 302" },
        { "404 Not Found", "<clusterUser><result found='true'/></clusterUser>", "HTTP 404" },
        { "503 Service Unavailable", "busy", "HTTP 503" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Anything_but_the_document_is_told_with_what_was_answered(string status, string body, string expected)
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(new(body, status), List(One)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Null(cluster);
        var (_, node, observation) = Assert.Single(world.Log.Observed);
        Assert.Equal(("client.user-data.unreadable", $"{One}:8443"), (observation.Finding.Code, node));
        Assert.Contains(expected, observation["answer"], StringComparison.Ordinal);
        Assert.Equal(StepWorld.ByName, observation["asked"]);
        Assert.Equal((StepStatus.CouldNotTell, "no node gave user data"), Result(world));
    }

    [Fact]
    public async Task The_next_node_is_asked_where_one_fails()
    {
        await using var world = new StepWorld()
            .Node(One, 8443, Pages(new("busy", "503 Service Unavailable"), List(One)))
            .Node(Two, 8443, Pages(Found(Two), List(One, Two)));

        var cluster = await world.ReadUserDataAsync(One, Two);

        Assert.Equal([One, Two], cluster!.Nodes.Select(node => node.Host));
        Assert.Equal(["client.user-data.unreadable"], world.Log.Codes);
    }

    [Fact]
    public async Task A_node_that_did_not_answer_its_greeting_is_not_asked()
    {
        var pages = Pages(Found(One), List(One));
        pages[StepWorld.Version] = new("", "503 Service Unavailable");
        await using var world = new StepWorld().Node(One, 8443, pages);

        Assert.Null(await world.ReadUserDataAsync(One));
        Assert.Empty(world.Log.Codes); // the visit tells
    }

    [Fact]
    public async Task A_home_cluster_elsewhere_is_visited_and_asked_for_its_own_nodes()
    {
        await using var world = new StepWorld()
            .Node(One, 8443, Pages(Found(Elsewhere), List(One)))
            .Node(Elsewhere, 8443, Pages(NotFound, List(Elsewhere, "cucm2.example.net")));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([Elsewhere, "cucm2.example.net"], cluster!.Nodes.Select(node => node.Host));
        Assert.Contains(world.Log.Visits, visit => visit.Target.Host == Elsewhere);
        Assert.True(cluster.Trusted);
    }

    [Fact]
    public async Task A_home_cluster_that_does_not_answer_is_told_by_its_visit_alone()
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(Found(Elsewhere), List(One)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([Elsewhere], cluster!.Nodes.Select(node => node.Host));
        Assert.Empty(world.Log.Codes);
        Assert.Equal(
            ["client.node.no-address"],
            world.Log.Visits.Single(visit => visit.Target.Host == Elsewhere).AllObservations.Select(observation => observation.Finding.Code));
    }

    [Fact]
    public async Task What_an_untrusted_node_says_does_not_lead_out_of_the_domain()
    {
        await using var world = new StepWorld()
            .Node(One, 8443, Pages(Found(Elsewhere), List(One, "cucm3.example.net")), trusted: false)
            .Node(Elsewhere, 8443, Pages(NotFound, List(Elsewhere)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([One], cluster!.Nodes.Select(node => node.Host));
        Assert.False(cluster.Trusted);
        Assert.Equal(
            [("client.configuration.host-not-followed", Elsewhere), ("client.configuration.host-not-followed", "cucm3.example.net")],
            world.Log.Observed.Select(observed => (observed.Observation.Finding.Code, observed.Observation.Subject)));
        Assert.Equal(0, world.Server($"{Elsewhere}:8443").Sessions);
    }

    [Fact]
    public async Task What_an_untrusted_node_says_is_followed_inside_the_domain()
    {
        await using var world = new StepWorld()
            .Node(One, 8443, Pages(Found(Two), List(One)), trusted: false)
            .Node(Two, 8443, Pages(NotFound, List(Two)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([Two], cluster!.Nodes.Select(node => node.Host));
        Assert.False(cluster.Trusted);
    }

    [Theory]
    [InlineData("http://cucm2.example.test:8080/cucm-uds/servers")]
    [InlineData("http://cucm2.example.test/cucm-uds/servers")]
    [InlineData("https://cucm2.example.test/cucm-uds/servers")]
    public async Task A_link_names_the_host_and_never_a_way_in_clear_text(string link)
    {
        await using var world = new StepWorld()
            .Node(One, 8443, Pages(FoundBy(link), List(One)))
            .Node(Two, 8443, Pages(NotFound, List(Two)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([(Two, 8443)], cluster!.Nodes.Select(node => (node.Host, node.Port)));
    }

    [Theory]
    [InlineData("ftp://cucm2.example.test/cucm-uds/servers")]
    [InlineData("https://user@cucm2.example.test/cucm-uds/servers")]
    [InlineData("nonsense")]
    public async Task A_link_that_leads_nowhere_leaves_the_node_that_was_asked(string link)
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(FoundBy(link), List(One)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([One], cluster!.Nodes.Select(node => node.Host));
    }

    [Fact]
    public async Task A_list_without_end_is_cut()
    {
        var names = Enumerable.Range(1, 500).Select(i => $"node{i}.example.test").ToArray();
        await using var world = new StepWorld().Node(One, 8443, Pages(Found(One), List(names)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([.. names.Take(UserDataStep.MaximumNodes), One], cluster!.Nodes.Select(node => node.Host));
    }

    [Fact]
    public async Task Bare_names_and_addresses_are_observed_and_still_followed_by_trusted_word()
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(Found(One), List("cucm2", "192.0.2.7", "2001:db8::7")));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal(["cucm2:8443", "192.0.2.7:8443", "[2001:db8::7]:8443", $"{One}:8443"], cluster!.Nodes.Select(node => node.Node));
        Assert.Equal(
            ["config.address.is-bare-host-name", "config.address.is-address-literal", "config.address.is-address-literal"],
            world.Log.Codes);
    }

    [Fact]
    public async Task What_is_no_host_is_observed_and_not_followed()
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(Found(One), List("a b", "x/../y", new string('n', 5000))));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([One], cluster!.Nodes.Select(node => node.Host));
        Assert.Equal(["config.address.unreadable"], world.Log.Codes.Distinct());
        Assert.All(world.Log.Observed, observed => Assert.True(observed.Observation["address"]!.Length < 400));
    }

    [Theory]
    [InlineData("<servers/>", false)]
    [InlineData("<html/>", true)]
    public async Task Without_a_list_the_node_that_was_asked_stands_for_the_cluster(string list, bool isTold)
    {
        await using var world = new StepWorld().Node(One, 8443, Pages(Found(One), new(list)));

        var cluster = await world.ReadUserDataAsync(One);

        Assert.Equal([One], cluster!.Nodes.Select(node => node.Host));
        Assert.Equal(isTold ? ["client.user-data.unreadable"] : [], world.Log.Codes);
    }

    [Fact]
    public async Task Without_nodes_there_is_no_user_data()
    {
        await using var world = new StepWorld();

        Assert.Null(await world.ReadUserDataAsync());
    }

    static HttpReply NotFound { get; } = new("<clusterUser><result found=\"false\"/></clusterUser>");

    static HttpReply Found(string home) => FoundBy($"https://{home}:8443/cucm-uds/servers");

    static HttpReply FoundBy(string link) => new(
        $"<clusterUser><result found=\"true\"/><homeCluster serversUri=\"{link}\">home</homeCluster></clusterUser>");

    static HttpReply List(params IEnumerable<string> nodes) =>
        new($"<servers>{string.Concat(nodes.Select(node => $"<server>{node}</server>"))}</servers>");

    static Dictionary<string, HttpReply> Pages(HttpReply user, HttpReply servers) => new()
    {
        [StepWorld.Version] = new("<versionInformation/>"),
        [StepWorld.ByName] = user,
        [StepWorld.Servers] = servers,
    };

    static (StepStatus, string) Result(StepWorld world) =>
        world.Log.Step("Read user data") is var step ? (step.Status, step.Summary) : default;
}

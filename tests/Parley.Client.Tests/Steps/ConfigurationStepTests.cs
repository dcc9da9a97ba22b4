using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;

namespace Parley.Client.Tests.Steps;

public sealed class ConfigurationStepTests
{
    const string One = "cucm1.example.test";
    const string Two = "cucm2.example.test";
    const string Profile = "/SPDefault.cnf.xml";
    const string File = "/jabber-config.xml";

    [Fact]
    public async Task Both_documents_name_the_servers()
    {
        await using var world = new StepWorld().Node(One, 6972, Pages(ProfileOf("imp1.example.test"), FileWithPhotos("photos.example.test")));

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Equal(
            [(ServiceRole.Xmpp, "imp1.example.test:5222"), (ServiceRole.Photos, "photos.example.test:443")],
            targets.Select(target => (target.Role, target.Node)));
        Assert.Empty(world.Log.Codes);
        Assert.Equal((StepStatus.Passed, "names imp1.example.test:5222, photos.example.test:443"), Result(world));
    }

    [Fact]
    public async Task A_file_that_nobody_serves_is_a_note_and_the_profile_holds()
    {
        await using var world = new StepWorld().Node(One, 6972, new() { [Profile] = ProfileOf("imp1.example.test") });

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Equal([ServiceRole.Xmpp], targets.Select(target => target.Role));
        var observation = Assert.Single(world.Log.Observed).Observation;
        Assert.Equal(
            ("client.configuration.not-found", Diagnostics.Severity.Note, "jabber-config.xml", "HTTP 404"),
            (observation.Finding.Code, observation.Severity, observation["file"], observation["answer"]));
    }

    [Theory]
    [InlineData("401 Unauthorized", false, "HTTP 401")]
    [InlineData("403 Forbidden", false, "HTTP 403")]
    [InlineData("200 OK", true, "HTTP 200 with more than 1024 KiB, which is more than is read: let the server send less")]
    public async Task A_file_that_is_withheld_is_a_warning_with_what_users_miss(string status, bool isTooLarge, string said)
    {
        var reply = new HttpReply(isTooLarge ? new string('x', GateHttp.MaximumBodyBytes + 1) : "", status);
        await using var world = new StepWorld()
            .Node(One, 6972, Pages(ProfileOf("imp1.example.test"), reply))
            .Node(Two, 6972, new() { [Profile] = ProfileOf("imp1.example.test") });

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One, Two);

        Assert.Equal([ServiceRole.Xmpp], targets.Select(target => target.Role));
        var observation = Assert.Single(world.Log.Observed).Observation;
        Assert.Equal(
            ("client.configuration.withheld", Diagnostics.Severity.Warning, $"{One}:6972", said),
            (observation.Finding.Code, observation.Severity, observation["node"], observation["answer"]));
        Assert.Contains("users miss what is set there alone: contact photos", observation.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photos.example.test", null)]
    [InlineData("old.example.test", "other values for PhotoUriWithToken")]
    [InlineData("", "there is no such file (HTTP 404)")]
    [InlineData("<config", "the file cannot be read")]
    public async Task A_node_that_hands_out_another_file_is_told(string second, string? difference)
    {
        var (profile, file) = (ProfileOf("imp1.example.test"), FileWithPhotos("photos.example.test"));
        var pages = second switch
        {
            "" => new() { [Profile] = profile },
            ['<', ..] => Pages(profile, new(second)),
            _ => Pages(profile, FileWithPhotos(second)),
        };
        await using var world = new StepWorld().Node(One, 6972, Pages(profile, file)).Node(Two, 6972, pages);

        await world.ReadConfigurationAsync(clusterTrusted: true, One, Two);

        var told = world.Log.Observed.Select(observed => observed.Observation)
            .Where(observation => observation.Finding.Code == "client.configuration.nodes-differ").ToList();
        Assert.Equal(difference is null ? 0 : 1, told.Count);
        Assert.All(told, observation => Assert.Equal(
            ("jabber-config.xml", $"{Two}:6972", $"{One}:6972", difference),
            (observation["file"], observation["nodes"], observation["others"], observation["difference"])));
    }

    [Theory]
    [InlineData("config.value.wrong-type", "<Policies><Screen_Capture_Enabled>perhaps</Screen_Capture_Enabled></Policies>")]
    [InlineData("config.parameter.misspelt", "<Policies><Screen_Captur_Enabled>true</Screen_Captur_Enabled></Policies>")]
    [InlineData("config.parameter.unknown", "<Policies><NobodyHeardOfThis>true</NobodyHeardOfThis></Policies>")]
    [InlineData("config.parameter.other-channel", "<Policies><InvalidCertificateBehavior>PromptPerSession</InvalidCertificateBehavior></Policies>")]
    public async Task A_mistake_inside_the_file_is_told_with_its_line(string code, string content)
    {
        await using var world = new StepWorld().Node(
            One, 6972, Pages(ProfileOf("imp1.example.test"), new($"<config version=\"1.0\">\n{content}</config>")));

        await world.ReadConfigurationAsync(clusterTrusted: true, One);

        var observation = Assert.Single(world.Log.Observed).Observation;
        Assert.Equal(((string?)code, "2"), (observation.Finding.Code, observation["line"]));
    }

    [Theory]
    [InlineData("Jabber-config.xml")]
    [InlineData("jabber_config.xml")]
    public async Task A_file_under_another_name_is_found_and_told(string served)
    {
        await using var world = new StepWorld().Node(
            One, 6972, new() { [Profile] = ProfileOf("imp1.example.test"), [$"/{served}"] = FileWithPhotos("photos.example.test") });

        await world.ReadConfigurationAsync(clusterTrusted: true, One);

        var observation = Assert.Single(world.Log.Observed).Observation;
        Assert.Equal(
            ("client.configuration.misnamed", served, "HTTP 404"),
            (observation.Finding.Code, observation["found"], observation["answer"]));
    }

    [Fact]
    public async Task A_page_that_answers_every_question_is_no_file_under_another_name()
    {
        await using var world = new StepWorld().Node(
            One, 6972, new() { [Profile] = ProfileOf("imp1.example.test"), ["/Jabber-config.xml"] = new("<!DOCTYPE html><title>Sign in</title>") });

        await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Equal(["client.configuration.not-found"], world.Log.Codes);
    }

    [Fact]
    public async Task Without_either_document_nothing_is_named()
    {
        await using var world = new StepWorld().Node(One, 6972, []);

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Empty(targets);
        Assert.Equal(
            ["client.configuration.none", "client.configuration.not-found", "client.configuration.not-found"],
            world.Log.Codes.Order(StringComparer.Ordinal));
        Assert.Equal((StepStatus.Passed, "names no further server"), Result(world));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_with_its_place_and_the_profile_holds()
    {
        await using var world = new StepWorld().Node(One, 6972, Pages(
            ProfileOf("imp1.example.test"), new("<config version='1.0'>\n<Directory>\n<Filter>a & b</Filter></Directory></config>")));

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Equal([ServiceRole.Xmpp], targets.Select(target => target.Role));
        var (_, node, observation) = Assert.Single(world.Log.Observed);
        Assert.Equal(("config.document.unreadable", $"{One}:6972", "3"), (observation.Finding.Code, node, observation["line"]));
    }

    [Fact]
    public async Task The_next_server_is_asked_for_what_one_lacks()
    {
        await using var world = new StepWorld()
            .Node(One, 6972, [])
            .Node(Two, 6972, Pages(ProfileOf("imp1.example.test"), FileWithPhotos("photos.example.test")));

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One, Two);

        Assert.Equal(2, targets.Length);
        Assert.Equal(["client.configuration.nodes-differ", "client.configuration.nodes-differ"], world.Log.Codes);
    }

    [Fact]
    public async Task Where_no_node_serves_configuration_the_step_could_not_tell()
    {
        await using var world = new StepWorld();

        var targets = await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Empty(targets);
        Assert.Equal((StepStatus.CouldNotTell, "no node serves configuration over HTTPS"), Result(world));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)] // the word of whoever named this server counts as well
    public async Task Hosts_outside_the_domain_are_followed_by_trusted_word_alone(bool clusterTrusted, bool serverTrusted, bool isFollowed)
    {
        await using var world = new StepWorld().Node(
            One, 6972, Pages(ProfileOf("imp1.example.net"), FileWithPhotos("photos.example.test")), serverTrusted);

        var targets = await world.ReadConfigurationAsync(clusterTrusted, One);

        Assert.Equal(isFollowed, targets.Any(target => target.Host == "imp1.example.net"));
        Assert.Contains(targets, target => target.Host == "photos.example.test");
        if (!isFollowed)
        {
            var (role, node, observation) = Assert.Single(world.Log.Observed);
            Assert.Equal(
                (ServiceRole.Xmpp, "imp1.example.net:5222", "client.configuration.host-not-followed"),
                (role, node, observation.Finding.Code));
            Assert.Equal("imp1.example.net was not contacted, because what names it cannot be trusted", observation.Title);
        }
    }

    [Theory]
    [InlineData("badexample.test")]
    [InlineData("example.test.example.net")]
    [InlineData("192.0.2.1")]
    public async Task A_name_that_only_looks_like_the_domain_is_outside(string host)
    {
        await using var world = new StepWorld().Node(One, 6972, new() { [Profile] = ProfileOf(host) }, trusted: false);

        Assert.Empty(await world.ReadConfigurationAsync(clusterTrusted: true, One));
        Assert.Contains("client.configuration.host-not-followed", world.Log.Codes);
    }

    [Fact]
    public async Task A_password_in_the_profile_is_told_without_its_value()
    {
        await using var world = new StepWorld().Node(One, 6972, new()
        {
            [Profile] = new("<ServiceProfile><Directory><Password>hunter2</Password></Directory></ServiceProfile>"),
        });

        await world.ReadConfigurationAsync(clusterTrusted: true, One);

        Assert.Contains("config.profile.password-in-clear", world.Log.Codes);
        Assert.DoesNotContain(world.Log.Observed, observed => $"{observed.Observation} {observed.Observation.Cause}".Contains("hunter2", StringComparison.Ordinal));
    }

    static HttpReply ProfileOf(string presence) => new(
        $"<ServiceProfile><IMandPresence><Primary><Address>{presence}</Address></Primary></IMandPresence></ServiceProfile>");

    static HttpReply FileWithPhotos(string host) => new(
        "<config version='1.0'><Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>"
        + $"<PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken><PhotoUriWithToken>https://{host}/uid.png</PhotoUriWithToken>"
        + "</Directory></config>");

    static Dictionary<string, HttpReply> Pages(HttpReply profile, HttpReply file) => new() { [Profile] = profile, [File] = file };

    static (StepStatus, string) Result(StepWorld world) =>
        world.Log.Step("Read configuration") is var step ? (step.Status, step.Summary) : default;
}

using System.Text.Json.Nodes;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>The plan of the lab against the lab: nothing is open; each change of either side is told, and nothing else.</summary>
public sealed class PlanTests(PlanTests.Walk walk) : IClassFixture<PlanTests.Walk>
{
    static readonly string Plan = Repository.PathOf("samples/plan/lab.yaml");

    [Fact]
    public async Task The_lab_is_as_its_plan_says() => Assert.Empty(await ReplayedAsync(Plan));

    [Fact]
    public async Task Each_change_of_the_plan_is_told_and_nothing_else()
    {
        var text = (await File.ReadAllTextAsync(Plan)).ReplaceLineEndings("\n");
        foreach (var (old, changed, expected) in new[]
        {
            ("      - host: cucm2.example.test\n", "      - host: cucm2.example.test\n      - host: cucm3.example.test\n", "check.plan.node-missing cucm3.example.test"),
            ("      - host: imp2.example.test\n", "", "check.plan.node-unplanned imp2.example.test"),
            ("cluster: sip, port: 5061", "cluster: sip, port: 5081", "check.plan.record-missing _sips._tcp.example.test"),
            ("    - {service: _gc._tcp, cluster: directory, port: 3268}\n", "", "check.plan.record-unplanned _gc._tcp.example.test"),
            ("product: call-manager\n    version: \"12.5(1)\"", "product: call-manager\n    version: \"10.5\"",
                "check.plan.port-unplanned cucm1.example.test:6972; check.plan.port-unplanned cucm2.example.test:6972"),
            ("port: 5270}", "port: 5270, outside: true}", "check.plan.record-missing _xmpps-server._tcp.example.test; check.plan.record-missing _xmpps-server._tcp.example.test"),
            ("authorityName: Parley Lab Root CA", "authorityName: Another Root CA", "check.plan.authority-differs Parley Lab Root CA"),
            ("domain: example.test\n", "domain: example.test\nfurtherDomains: example.org\n", "check.plan.certificate-name-missing imp1.example.test:5222; check.plan.certificate-name-missing imp2.example.test:5222"),
            ("product: sip-server", "product: call-manager\n    version: \"12.5(1)\"",
                "check.plan.certificate-name-unplanned sip1.example.test:5061; check.plan.record-missing _cisco-uds._tcp.example.test"),
            ("      - host: cuc1.example.test\n", "      - host: cuc1.example.test\n        addresses: [192.0.2.31]\n", "check.plan.address-differs cuc1.example.test"),
        })
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            var file = Path.Combine(walk.Folder, "plan.yaml");
            await File.WriteAllTextAsync(file, text.Replace(old, changed, StringComparison.Ordinal));

            Assert.Equal(expected, string.Join("; ", await ReplayedAsync(file)));
        }
    }

    [Fact]
    public async Task The_authority_of_the_plan_is_not_asked_of_nodes_that_another_signs_for()
    {
        var text = (await File.ReadAllTextAsync(Plan)).ReplaceLineEndings("\n").Replace("authorityName: Parley Lab Root CA", "authorityName: Another Root CA", StringComparison.Ordinal);
        var file = Path.Combine(walk.Folder, "signed-elsewhere.yaml");
        foreach (var (node, expected) in new[] { ("      - host: ", ""), ("      - host: imp", "check.plan.authority-differs Parley Lab Root CA") })
        {
            await File.WriteAllTextAsync(file, text.Replace(node, "      - authority: private\n        host: " + node["      - host: ".Length..], StringComparison.Ordinal));

            Assert.Equal(expected, string.Join("; ", await ReplayedAsync(file)));
        }
    }

    [Theory]
    [InlineData("xmpp-record-missing", "check.plan.record-missing _xmpp-client._tcp.example.test")]
    [InlineData("srv-wrong-port", "check.plan.record-")]
    [InlineData("private-root-not-installed", "check.plan.authority-differs Company Root CA")]
    [InlineData("key-too-small", "check.plan.key-shorter cuc1.example.test:443")]
    [InlineData("intermediate-missing", "")]
    public async Task A_change_of_the_world_is_told(string fault, string expected)
    {
        var run = await ProgramRun.OfAsync("check", "alice@example.test", "--lab", "--fault", fault, "--plan", Plan, "--format", "json");

        var told = Told(run.Output);
        if (expected.Length == 0)
            Assert.Empty(told);
        else
            Assert.All(told, difference => Assert.StartsWith(expected, difference, StringComparison.Ordinal));
        Assert.Equal(expected.Length > 0, told.Count > 0);
    }

    [Theory]
    [InlineData("--targets names single servers", "--targets", "x.txt")]
    [InlineData("--service visits a part of it", "alice@example.test", "--lab", "--service", "xmpp")]
    public async Task A_part_of_a_deployment_is_not_compared(string message, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(walk.Folder, "x.txt"), "127.0.0.1:1\n");

        var run = await ProgramRun.OfAsync(["check", .. arguments.Select(argument => argument == "x.txt" ? Path.Combine(walk.Folder, argument) : argument), "--plan", Plan]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    async Task<List<string>> ReplayedAsync(string plan) =>
        Told((await ProgramRun.OfAsync("check", "--replay", walk.Evidence, "--plan", plan, "--format", "json")).Output);

    static List<string> Told(string json) =>
    [
        .. JsonNode.Parse(json)!["causes"]!.AsArray()
            .Where(cause => ((string)cause!["code"]!).StartsWith("check.plan.", StringComparison.Ordinal))
            .Select(cause => $"{cause!["code"]} {cause["subject"]}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The lab is walked once; changes of the plan are compared with what was met then.</summary>
    public sealed class Walk : IAsyncLifetime
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-plan-");

        internal string Folder => _folder.FullName;

        internal string Evidence => Path.Combine(Folder, "evidence.json");

        public async Task InitializeAsync()
        {
            var run = await ProgramRun.OfAsync("check", "alice@example.test", "--lab", "--record", Evidence, "--plan", Plan);
            Assert.True(run.ExitCode == 0, run.Output + run.Error);
        }

        public Task DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return Task.CompletedTask;
        }
    }
}

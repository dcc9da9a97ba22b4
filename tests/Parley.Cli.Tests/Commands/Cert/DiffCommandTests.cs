using System.Text.Json.Nodes;
using NJsonSchema;
using Parley.Lab;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class DiffCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-diff-");
    static readonly string Plan = RepositoryFolder.PathOf("samples/plan/deployment.yaml");
    readonly string _issued;

    public DiffCommandTests() => _issued = Write("issued.pem", CertificateCase.Leaf.ExportCertificatePem());

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_differs_in_a_way_that_matters_is_told_field_by_field()
    {
        var run = await CommandRun.OfAsync("cert", "diff", "--name", "im.example.com", "--name", "xmpp:example.com", "--issued", _issued);

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("✗ 1 field differs in a way that matters between planned, issued", run.Output, StringComparison.Ordinal);
        Assert.Contains("install.difference.names", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_can_come_from_a_list()
    {
        var list = Write("names.txt", "# planned\nim.example.com  # the node\n\n");

        var run = await CommandRun.OfAsync("cert", "diff", "--names", list, "--issued", _issued);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("✓ Nothing differs that matters", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_server_presents_is_asked_through_the_gate()
    {
        await using var lab = await LabDeployment.StartAsync(new(), TimeProvider.System, default);
        var server = lab.ConnectTo.First(mapping => mapping.Port == 8443);

        var run = await CommandRun.OfAsync("cert", "diff", "--issued", _issued, "--served", $"{server.Address}:{server.AddressPort} tls im.example.com", "--dns", "127.0.0.1:9", "--format", "json");

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/certificate-diff.schema.json"))).Validate(run.Output));
        var findings = JsonNode.Parse(run.Output)!["findings"]!.AsArray().Select(finding => (string?)finding!["code"]);
        Assert.Contains("install.difference.certificate", findings);
    }

    [Fact]
    public async Task The_served_certificate_can_come_from_evidence()
    {
        var evidence = Path.Combine(_folder.FullName, "evidence.json");
        Assert.Equal(ExitCode.Sound, (await CommandRun.OfAsync("check", "alice@example.test", "--lab", "--record", evidence)).ExitCode);

        var several = await CommandRun.OfAsync("cert", "diff", "--issued", _issued, "--evidence", evidence);
        var unknown = await CommandRun.OfAsync("cert", "diff", "--issued", _issued, "--evidence", evidence, "--node", "nobody.example.test:443");
        var node = several.Error.Split("--node: ")[1].Split(',')[0].Trim();
        var run = await CommandRun.OfAsync("cert", "diff", "--issued", _issued, "--evidence", evidence, "--node", node);
        var host = await CommandRun.OfAsync("cert", "diff", "--issued", _issued, "--evidence", evidence, "--node", node.Split(':')[0]);

        Assert.DoesNotContain("the evidence knows no certificate", host.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, ExitCode.Usage, ExitCode.Findings), (several.ExitCode, unknown.ExitCode, run.ExitCode));
        Assert.Contains("the evidence knows no certificate of 'nobody.example.test:443'", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("install.difference.certificate", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_iPlanned_can_come_from_a_plan()
    {
        var run = await CommandRun.OfAsync("cert", "diff", "--plan", Plan, "--node", "imp1.example.com", "--certificate", "xmpp", "--issued", _issued, "--format", "json");

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/certificate-diff.schema.json"))).Validate(run.Output));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(("planned", Plan), ((string)json["stations"]![0]!["stage"]!, (string)json["stations"]![0]!["source"]!));
        var planned = json["fields"]!.AsArray().ToDictionary(field => (string)field!["field"]!, field => (string?)field!["values"]!["planned"]);
        Assert.Equal("dns:example.com\ndns:imp1.example.com\ndns:imp2.example.com", planned["names"]);
        Assert.Contains("client", planned["purposes"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("install.difference.names", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_node_of_a_plan_may_have_the_port_of_evidence()
    {
        var run = await CommandRun.OfAsync("cert", "diff", "--plan", Plan, "--node", "CUCM2.example.com:8443", "--issued", _issued);

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Contains("lacks dns:cucm1.example.com, dns:cucm2.example.com", Words(run.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the plan has no certificate of 'nobody.example.com'\nhint: name one of: cucm1.example.com, cucm2.example.com, imp1", "--node", "nobody.example.com")]
    [InlineData("the plan has several certificates\nhint: name the server with --node: cucm1.example.com")]
    [InlineData("several certificates of 'imp1.example.com'\nhint: name one with --certificate: HTTP (Tomcat), XMPP", "--node", "imp1.example.com")]
    [InlineData("the plan has no certificate 'sip' there\nhint: name one of: HTTP (Tomcat), XMPP", "--node", "imp1.example.com", "--certificate", "sip")]
    [InlineData("--plan says names and purposes", "--node", "imp1.example.com", "--name", "a.example.com")]
    public async Task What_a_plan_does_not_have_is_told_with_what_it_has(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["cert", "diff", "--plan", Plan, "--issued", _issued, .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_is_told()
    {
        var run = await CommandRun.OfAsync("cert", "diff", "--plan", Write("deployment.yaml", "version: 1\ndomian: example.com\n"), "--node", "a.example.com", "--issued", _issued);

        Assert.Equal((ExitCode.Input, ""), (run.ExitCode, run.Output));
        Assert.Contains("line 2, column 1: there is no key 'domian'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is nothing to compare with", "--issued", "a.pem")]
    [InlineData("the name 'ip:x'", "--name", "ip:x", "--issued", "a.pem")]
    [InlineData("--served 'im.example.com' is no server", "--served", "im.example.com", "--issued", "a.pem")]
    [InlineData("--node names a node of evidence", "--node", "a:1", "--issued", "a.pem", "--name", "a.example.com")]
    [InlineData("--certificate names a certificate of a plan", "--certificate", "xmpp", "--issued", "a.pem", "--name", "a.example.com")]
    [InlineData("a plan has names", "--purpose", "server", "--issued", "a.pem", "--request", "a.csr")]
    public async Task A_command_line_that_is_wrong_is_told(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["cert", "diff", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told()
    {
        var run = await CommandRun.OfAsync("cert", "diff", "--issued", _issued, "--served", "127.0.0.1:1", "--dns", "127.0.0.1:9");

        Assert.Equal(ExitCode.NotChecked, run.ExitCode);
        Assert.Contains("127.0.0.1:1 presented no certificate", run.Error, StringComparison.Ordinal);
    }

    // Lines break between words, by the width of the terminal.
    static string Words(string output) => string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}

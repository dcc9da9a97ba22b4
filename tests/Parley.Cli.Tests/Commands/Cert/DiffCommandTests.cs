using System.Text.Json.Nodes;
using NJsonSchema;
using Parley.Lab;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class DiffCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-diff-");
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

        Assert.Equal((ExitCode.Usage, ExitCode.Usage, ExitCode.Findings), (several.ExitCode, unknown.ExitCode, run.ExitCode));
        Assert.Contains("the evidence knows no certificate of 'nobody.example.test:443'", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("install.difference.certificate", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is nothing to compare with", "--issued", "a.pem")]
    [InlineData("the name 'ip:x'", "--name", "ip:x", "--issued", "a.pem")]
    [InlineData("--served 'im.example.com' is no server", "--served", "im.example.com", "--issued", "a.pem")]
    [InlineData("--node names a node of evidence", "--node", "a:1", "--issued", "a.pem", "--name", "a.example.com")]
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

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}

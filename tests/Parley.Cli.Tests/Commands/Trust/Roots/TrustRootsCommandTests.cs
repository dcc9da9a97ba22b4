using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Trust.Roots;

public sealed class TrustRootsCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-roots-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_store_without_any_root_lacks_what_the_cloud_needs()
    {
        var run = await CommandRun.OfAsync("trust", "roots", _folder.FullName);

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Contains("install.cloud-root.missing", run.Output, StringComparison.Ordinal);
        Assert.Contains("AddTrust External CA Root", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("install.cloud-root.not-needed", run.Output, StringComparison.Ordinal); // the table tells it
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var run = await CommandRun.OfAsync("trust", "roots", RepositoryFolder.PathOf("samples/root.pem"), "--require", RepositoryFolder.PathOf("samples/root.pem"), "--format", "json");

        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/trust-roots.schema.json"));
        Assert.Empty(schema.Validate(run.Output).Select(error => error.ToString()));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(1, (int)json["anchors"]!);
        Assert.Equal("missingAndNeeded", (string)json["roots"]![0]!["outcome"]!);
        Assert.DoesNotContain(json["findings"]!.AsArray(), finding => (string)finding!["code"]! == "install.root.missing");
    }

    [Fact]
    public async Task Tells_what_is_no_store()
    {
        var absent = await CommandRun.OfAsync("trust", "roots", Path.Combine(_folder.FullName, "absent"));
        var wrong = await CommandRun.OfAsync("trust", "roots", RepositoryFolder.PathOf("README.md"));

        Assert.Equal((ExitCode.Input, ExitCode.Input), (absent.ExitCode, wrong.ExitCode));
        Assert.Contains("there is no such file or folder", absent.Error, StringComparison.Ordinal);
        Assert.Contains("the store cannot be read", wrong.Error, StringComparison.Ordinal);
    }
}

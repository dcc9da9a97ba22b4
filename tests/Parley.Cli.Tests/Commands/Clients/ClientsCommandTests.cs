using System.Text.Json;
using Parley.Client.Rules;

namespace Parley.Cli.Tests.Commands.Clients;

public sealed class ClientsCommandTests
{
    [Fact]
    public async Task The_document_is_current()
    {
        var run = await CommandRun.OfAsync("clients", "--format", "markdown");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.True(run.Output == RepositoryFolder.Read("docs/clients.md"), "docs/clients.md is out of date; run eng/write-documents.sh");
    }

    [Fact]
    public async Task Writes_JSON_after_its_schema()
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/clients.schema.json"));

        var run = await CommandRun.OfAsync("clients", "--format", "json");

        Assert.Empty(schema.Validate(run.Output));
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            KnownClients.All.Select(client => client.Id),
            document.RootElement.GetProperty("clients").EnumerateArray().Select(client => client.GetProperty("client").GetString()));
    }

    [Fact]
    public async Task A_group_tells_its_clients_and_nobody_twice()
    {
        var run = await CommandRun.OfAsync("clients", "jabber", "jabber-mac");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.Equal(1, run.Output.Split('\n').Count(line => line.StartsWith("Jabber for Mac", StringComparison.Ordinal)));
        Assert.DoesNotContain("Dino", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_the_client_that_was_meant()
    {
        var run = await CommandRun.OfAsync("clients", "jabber-andriod");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("error: no client 'jabber-andriod' is known\nhint: did you mean 'jabber-android'?\n", run.Error);
    }
}

using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Tests.Greetings;

public sealed class EdgeGreeterTests
{
    const string Path = "/ZXhhbXBsZS50ZXN0/get_edge_config?service_name=_cisco-uds";

    [Fact]
    public async Task An_edge_that_asks_for_sign_in_serves_the_domain()
    {
        var stream = new ScriptedStream("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Cisco-Edge\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());

        var greeting = await GreetAsync(stream);

        Assert.Equal((true, "HTTP 401"), (greeting.Understood, greeting.Summary));
        Assert.Empty(greeting.Observations);
        Assert.StartsWith($"GET {Path} HTTP/1.1\r\n", Encoding.ASCII.GetString(stream.Sent.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_does_not_know_the_page_is_worth_a_note()
    {
        var greeting = await GreetAsync(new("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray()));

        Assert.True(greeting.Understood);
        var observation = Assert.Single(greeting.Observations);
        Assert.Equal(
            ("client.edge.without-provisioning", Severity.Note, "example.test", Path),
            (observation.Finding.Code, observation.Severity, observation["domain"], observation["asked"]));
    }

    static Task<ServiceGreeting> GreetAsync(ScriptedStream stream) => new EdgeGreeter()
        .GreetAsync(Targets.Of(ServiceRole.Edge) with { Path = Path }, "example.test", stream, CancellationToken.None);
}

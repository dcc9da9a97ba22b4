using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Tests.Greetings;

public sealed class VoicemailGreeterTests
{
    [Theory]
    [InlineData("200 OK")]
    [InlineData("401 Unauthorized")]
    [InlineData("403 Forbidden")]
    public async Task One_that_knows_the_page_serves_voicemail(string status)
    {
        var greeting = await GreetAsync(status);

        Assert.True(greeting.Understood);
        Assert.Empty(greeting.Observations);
    }

    [Fact]
    public async Task One_that_does_not_know_the_page_has_no_messages()
    {
        var greeting = await GreetAsync("404 Not Found");

        Assert.False(greeting.Understood);
        var observation = Assert.Single(greeting.Observations);
        Assert.Equal(
            ("client.voicemail.not-served", Severity.Error, "/vmrest/version", "Voicemail.Primary"),
            (observation.Finding.Code, observation.Severity, observation["asked"], observation["source"]));
    }

    static Task<ServiceGreeting> GreetAsync(string status) => new VoicemailGreeter().GreetAsync(
        Targets.Of(ServiceRole.Voicemail) with { Path = "/vmrest/version", Source = "Voicemail.Primary" }, "example.test",
        new ScriptedStream(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n")), CancellationToken.None);
}

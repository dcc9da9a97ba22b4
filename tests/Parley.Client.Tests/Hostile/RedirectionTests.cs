using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Tests.Greetings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Tests.Hostile;

public sealed class RedirectionTests
{
    [Theory]
    [InlineData("https://node.example.test:4711/page")]
    [InlineData("/page")]
    [InlineData("page")]
    public async Task A_page_that_leads_to_itself_is_a_circle(string location)
    {
        var observation = Assert.Single((await GreetAsync(location)).Observations);

        Assert.Equal(("client.web.redirected-in-circle", Severity.Warning), (observation.Finding.Code, observation.Severity));
    }

    [Theory]
    [InlineData("https://other.example.net/", "https://other.example.net/")]
    [InlineData("//other.example.net/\u001b[31m", "https://other.example.net/\\x1B[31m")]
    public async Task Another_host_is_told_and_not_visited(string location, string told)
    {
        var observation = Assert.Single((await GreetAsync(location)).Observations);

        Assert.Equal(
            ("client.web.redirected-elsewhere", Severity.Note, told),
            (observation.Finding.Code, observation.Severity, observation["location"]));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://node.example.test:8080/page")]
    public async Task A_way_out_of_TLS_is_a_fault(string location)
    {
        var observation = Assert.Single((await GreetAsync(location)).Observations);

        Assert.Equal(("client.web.redirected-to-plain", location), (observation.Finding.Code, observation["location"]));
    }

    [Theory]
    [InlineData(ServiceRole.UserData)]
    [InlineData(ServiceRole.Voicemail)]
    public async Task A_service_for_programs_that_leads_elsewhere_is_no_service(ServiceRole role)
    {
        var observation = Assert.Single((await GreetAsync("https://portal.example.net/", role)).Observations);

        Assert.Equal(("client.web.redirected-elsewhere", Severity.Error), (observation.Finding.Code, observation.Severity));
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("https://NODE.example.test/other")]
    [InlineData("http://[")]
    [InlineData("")]
    public async Task Another_page_of_the_host_is_no_news(string location)
    {
        var greeting = await GreetAsync(location);

        Assert.True(greeting.Understood);
        Assert.Empty(greeting.Observations);
    }

    static async Task<ServiceGreeting> GreetAsync(string location, ServiceRole role = ServiceRole.Photos)
    {
        await using var stream = new ScriptedStream(Encoding.Latin1.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"));
        return await new HttpGreeter().GreetAsync(
            Targets.Of(role) with { Path = "/page" }, "example.test", stream, CancellationToken.None);
    }
}

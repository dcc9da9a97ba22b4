using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Greetings;

public sealed class SipGreeterTests
{
    [Theory]
    [InlineData("SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("SIP/2.0 100 Trying\r\n\r\nSIP/2.0 200 OK\r\n\r\n")]
    [InlineData("SIP/2.0 401 Unauthorized\r\n\r\n")]
    [InlineData("SIP/2.0 404 Not here\r\n\r\n")]
    public async Task Any_answer_of_a_working_server_is_understood(string answer)
    {
        var greeting = await GreetAsync(new ScriptedStream(Encoding.ASCII.GetBytes(answer), piece: 3));

        Assert.True(greeting.Understood);
    }

    [Theory]
    [InlineData("SIP/2.0 503 Service Unavailable\r\n\r\n")]
    [InlineData("SIP/2.0 483 Too Many Hops\r\n\r\n")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("SIP/2.0 2x0 OK\r\n\r\n")]
    [InlineData("SIP/2.0 200 OK\r\n")]
    [InlineData("")]
    public async Task Anything_else_is_an_unexpected_answer(string answer)
    {
        var greeting = await GreetAsync(new ScriptedStream(Encoding.ASCII.GetBytes(answer)));

        Assert.False(greeting.Understood);
        Assert.Equal("client.service.unexpected-answer", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Theory]
    [InlineData("Via: SIP/2.0/TLS 192.0.2.9;branch=z9hG4bKother\r\nCSeq: 1 OPTIONS", "Via")]
    [InlineData("v: SIP/2.0/TLS parley.invalid ;branch=z9hG4bKmine\r\ncseq: 77 INVITE", "CSeq")]
    [InlineData("v: SIP/2.0/TLS parley.invalid ;branch=z9hG4bKmine\r\ncseq:  1  OPTIONS", null)]
    public void An_answer_belongs_to_the_question_by_branch_and_sequence(string fields, string? field)
    {
        var observation = SipAnswerFields.Compare($"SIP/2.0 200 OK\r\n{fields}\r\n\r\n", "z9hG4bKmine", Targets.Of(ServiceRole.Sip));

        Assert.Equal(field is null ? (null, null) : ("client.sip.foreign-answer", field), (observation?.Finding.Code, observation?["field"]));
    }

    [Fact]
    public async Task Asks_with_lines_that_end_as_sip_wants_them()
    {
        var stream = new ScriptedStream([]);

        await GreetAsync(stream);

        var request = Encoding.ASCII.GetString(stream.Sent.ToArray());
        Assert.StartsWith("OPTIONS sip:example.test;transport=tls SIP/2.0\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("Content-Length: 0\r\n\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", request.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_international_domain_is_asked_for_in_ASCII()
    {
        var stream = new ScriptedStream([]);

        await new SipGreeter().GreetAsync(Targets.Of(ServiceRole.Sip), "b\u00FCcher.example", stream, CancellationToken.None);

        Assert.StartsWith("OPTIONS sip:xn--bcher-kva.example;", Encoding.ASCII.GetString(stream.Sent.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_an_answer_do_not_reach_the_report()
    {
        var greeting = await GreetAsync(new ScriptedStream("SIP/2.0 500 \u001b[31mred\r\n\r\n"u8.ToArray()));

        Assert.DoesNotContain('\u001b', greeting.Summary);
    }

    static Task<ServiceGreeting> GreetAsync(ScriptedStream stream) =>
        new SipGreeter().GreetAsync(Targets.Of(ServiceRole.Sip), "example.test", stream, CancellationToken.None);
}

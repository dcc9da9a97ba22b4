using System.Buffers.Binary;
using System.Text;
using Parley.Client.Greetings;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Greetings;

public sealed class StunGreeterTests
{
    const ushort Success = 0x0101;
    const ushort Error = 0x0111;
    const ushort Software = 0x8022;
    const ushort ErrorCode = 0x0009;

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task An_answer_to_the_request_shows_a_working_server(int piece)
    {
        var greeting = await GreetAsync(request => Answer(request, Success, Attribute(Software, "coturn 4"u8)), piece);

        Assert.True(greeting.Understood);
        Assert.Equal("answers, coturn 4", greeting.Summary);
    }

    [Fact]
    public async Task An_error_answer_does_too_and_is_told_with_its_code()
    {
        var greeting = await GreetAsync(request => Answer(request, Error, Attribute(ErrorCode, [0, 0, 4, 1]), Attribute(Software, "s"u8)));

        Assert.Equal((true, "answers with error 401, s"), (greeting.Understood, greeting.Summary));
    }

    [Fact]
    public async Task An_answer_to_somebody_else_is_none()
    {
        var greeting = await GreetAsync(request =>
        {
            var answer = Answer(request, Success);
            answer[19] ^= 1;
            return answer;
        });

        Assert.False(greeting.Understood);
        Assert.Equal("client.service.unexpected-answer", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("\u0001")]
    public async Task Anything_else_is_an_unexpected_answer(string answer)
    {
        var greeting = await GreetAsync(_ => Encoding.Latin1.GetBytes(answer));

        Assert.Equal("client.service.unexpected-answer", Assert.Single(greeting.Observations).Finding.Code);
    }

    [Fact]
    public async Task Attributes_that_lie_about_their_length_are_left_out()
    {
        var greeting = await GreetAsync(request => Answer(request, Success, [0x80, 0x22, 0xFF, 0xFF, (byte)'x']));

        Assert.Equal((true, "answers"), (greeting.Understood, greeting.Summary));
    }

    [Fact]
    public async Task Control_characters_of_an_answer_do_not_reach_the_report()
    {
        var greeting = await GreetAsync(request => Answer(request, Success, Attribute(Software, "\u001b[31mred"u8)));

        Assert.DoesNotContain('\u001b', greeting.Summary);
    }

    static async Task<ServiceGreeting> GreetAsync(Func<byte[], byte[]> answer, int piece = int.MaxValue)
    {
        await using var stream = new AnsweringStream(answer, piece);
        return await new StunGreeter().GreetAsync(Targets.Of(ServiceRole.Turn), "example.test", stream, CancellationToken.None);
    }

    static byte[] Answer(byte[] request, ushort type, params ReadOnlySpan<byte[]> attributes)
    {
        byte[] answer = [.. request];
        foreach (var attribute in attributes)
            answer = [.. answer, .. attribute];
        BinaryPrimitives.WriteUInt16BigEndian(answer, type);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2), (ushort)(answer.Length - request.Length));
        return answer;
    }

    static byte[] Attribute(ushort type, ReadOnlySpan<byte> value)
    {
        var attribute = new byte[4 + ((value.Length + 3) & ~3)];
        BinaryPrimitives.WriteUInt16BigEndian(attribute, type);
        BinaryPrimitives.WriteUInt16BigEndian(attribute.AsSpan(2), (ushort)value.Length);
        value.CopyTo(attribute.AsSpan(4));
        return attribute;
    }
}

using System.Formats.Asn1;
using Parley.Transport.Dialects;

namespace Parley.Transport.Tests.Dialects;

public sealed class LdapNegotiatorTests
{
    static readonly SecurityDialect Dialect = new SecurityDialect.LdapStartTls();

    [Fact]
    public async Task Sends_the_request_of_the_standard_and_is_ready_on_success()
    {
        var request = new TaskCompletionSource<byte[]>();
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            var buffer = new byte[100];
            var count = await stream.ReadAsync(buffer, token);
            request.SetResult(buffer[..count]);
            await stream.WriteAsync(Reply(1, 0, ""), token);
            await LoopbackServer.DrainAsync(stream, token);
        });

        var (result, _) = await Dialect.AgainstAsync(server);

        var sent = new AsnReader(await request.Task, AsnEncodingRules.BER).ReadSequence();
        Assert.Equal(1, sent.ReadInteger());
        var extended = sent.ReadSequence(new(TagClass.Application, 23, isConstructed: true));
        Assert.Equal("1.3.6.1.4.1.1466.20037"u8.ToArray(), extended.ReadOctetString(new(TagClass.ContextSpecific, 0)));
        Assert.Equal((NegotiationOutcome.Ready, 0), (result.Outcome, result.Injected));
    }

    [Fact]
    public async Task Tells_the_code_and_the_words_of_a_refusal()
    {
        await using var server = Server(Reply(1, 2, "unsupported extended operation"));

        var (result, transcript) = await Dialect.AgainstAsync(server);

        Assert.Equal(
            (NegotiationOutcome.Refused, "protocolError (2)", "unsupported extended operation"),
            (result.Outcome, result.Detail, result.Text));
        Assert.Equal("LDAP extended response: protocolError (2) unsupported extended operation", transcript.Lines[^1].Text);
    }

    [Fact]
    public async Task Reads_past_a_referral()
    {
        await using var server = Server(Reply(1, 10, "elsewhere", referral: "ldap://ldap.example.com"));

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.Refused, "referral (10)"), (result.Outcome, result.Detail));
    }

    [Fact]
    public async Task Takes_a_notice_of_disconnection_for_a_refusal_of_the_service()
    {
        await using var server = Server(Reply(0, 52, "shutting down", name: "1.3.6.1.4.1.1466.20036"));

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.ServiceRefused, "unavailable (52)"), (result.Outcome, result.Detail));
    }

    [Fact]
    public async Task Drops_and_counts_what_follows_the_answer()
    {
        await using var server = Server([.. Reply(1, 0, ""), .. Reply(2, 0, "injected")]);

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal((NegotiationOutcome.Ready, Reply(2, 0, "injected").Length), (result.Outcome, result.Injected));
    }

    [Fact]
    public async Task Refuses_the_answer_to_another_question()
    {
        await using var server = Server(Reply(7, 0, ""));

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.Unreadable, result.Outcome);
    }

    [Fact]
    public async Task Names_another_protocol_and_knows_a_close()
    {
        await using var http = LoopbackServer.Answering("HTTP/1.1 400 Bad Request\r\n");
        await using var nobody = LoopbackServer.Answering("");

        Assert.Equal("HTTP", (await Dialect.AgainstAsync(http)).Result.Detail);
        Assert.Equal(NegotiationOutcome.Closed, (await Dialect.AgainstAsync(nobody)).Result.Outcome);
    }

    [Theory]
    [InlineData("3080")]
    [InlineData("30850000000001")]
    [InlineData("308400100000")]
    [InlineData("3003020101")]
    [InlineData("300C02010161070A010004000400")]
    public async Task Says_what_cannot_be_read(string hex)
    {
        await using var server = Server(Convert.FromHexString(hex));

        var (result, _) = await Dialect.AgainstAsync(server);

        Assert.Equal(NegotiationOutcome.Unreadable, result.Outcome);
    }

    [Fact]
    public void Survives_bytes_of_any_kind()
    {
        Mutations.Of(Reply(1, 10, "elsewhere", "ldap://ldap.example.com"), seed: 20263, rounds: 20_000, mutated =>
        {
            if (LdapReplyReader.TryMeasure(mutated, out var length, out _) && length > 0 && length <= mutated.Length)
                Assert.NotEqual(LdapReplyReader.TryParse(mutated.AsMemory(0, length), out var reply, out _), reply is null);
        });
    }

    static LoopbackServer Server(byte[] answer) => new(async (stream, token) =>
    {
        await LoopbackServer.ReadSomeAsync(stream, token);
        await stream.WriteAsync(answer, token);
    });

    static byte[] Reply(int id, int code, string diagnostic, string? referral = null, string? name = null)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            using (writer.PushSequence(new(TagClass.Application, 24, isConstructed: true)))
            {
                writer.WriteEncodedValue([0x0A, 1, (byte)code]);
                writer.WriteOctetString([]);
                writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(diagnostic));
                if (referral is not null)
                {
                    using (writer.PushSequence(new(TagClass.ContextSpecific, 3, isConstructed: true)))
                        writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(referral));
                }

                if (name is not null)
                    writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(name), new(TagClass.ContextSpecific, 10));
            }
        }

        return writer.Encode();
    }
}

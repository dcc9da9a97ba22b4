using System.Formats.Asn1;
using Parley.Client.Greetings;
using Parley.Client.Visits;

namespace Parley.Client.Tests.Greetings;

public sealed class LdapGreeterTests
{
    [Fact]
    public async Task Reads_the_naming_contexts()
    {
        var stream = new ScriptedStream([.. Entry("namingContexts", "dc=example,dc=test"), .. Done(0, "")]);

        var greeting = await GreetAsync(stream);

        Assert.True(greeting.Understood);
        Assert.Equal("root DSE read: dc=example,dc=test", greeting.Summary);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task A_directory_that_asks_for_a_bind_first_works(int code)
    {
        var greeting = await GreetAsync(new ScriptedStream(Done(code, "bind first")));

        Assert.True(greeting.Understood);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_code()
    {
        var greeting = await GreetAsync(new ScriptedStream(Done(52, "unavailable")));

        Assert.False(greeting.Understood);
        Assert.Equal("client.service.unexpected-answer", Assert.Single(greeting.Observations).Finding.Code);
        Assert.Equal("result code 52 unavailable", greeting.Summary);
    }

    [Theory]
    [InlineData("client.directory.referred-in-circle", "ldap://node.example.test:4711/dc=example,dc=test")]
    [InlineData("client.directory.referred-in-circle", "ldap:///", "ldaps://NODE.example.test:4711")]
    [InlineData("client.directory.referred-elsewhere", "ldap://node.example.test:4712")]
    [InlineData("client.directory.referred-elsewhere", "ldap://node.example.test:4711", "ldap://other.example.net")]
    [InlineData("client.directory.referred-elsewhere", "no address")]
    public async Task A_referral_is_told_and_not_followed(string code, params string[] addresses)
    {
        var greeting = await GreetAsync(new ScriptedStream(Done(10, "", addresses)));

        Assert.False(greeting.Understood);
        var observation = Assert.Single(greeting.Observations);
        Assert.Equal((code, string.Join(", ", addresses)), (observation.Finding.Code, observation["location"]));
    }

    [Fact]
    public async Task A_directory_that_holds_nothing_is_asked_for_the_entry_of_the_domain()
    {
        byte[] root = [.. Entry("vendorName", "Somebody"), .. Done(0, "")];

        var greeting = await GreetAsync(new ScriptedStream([.. root, .. Done(10, "", "ldap://other.example.net")], piece: root.Length));

        Assert.True(greeting.Understood);
        var observation = Assert.Single(greeting.Observations);
        Assert.Equal(
            ("client.directory.referred-elsewhere", "dc=example,dc=test", "ldap://other.example.net"),
            (observation.Finding.Code, observation["asked"], observation["location"]));
        Assert.StartsWith("node.example.test:4711 refers to ldap://other.example.net", observation.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(48)]
    [InlineData(53)]
    public async Task A_directory_that_tells_nothing_before_a_sign_in_is_told_as_such(int code)
    {
        var greeting = await GreetAsync(new ScriptedStream(Done(code, "authentication required")));

        Assert.True(greeting.Understood);
        var observation = Assert.Single(greeting.Observations);
        Assert.Equal("client.directory.anonymous-refused", observation.Finding.Code);
        Assert.Contains("authentication required", observation.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_thousand_referrals_the_first_are_told()
    {
        var greeting = await GreetAsync(new ScriptedStream(Done(10, "", [.. Enumerable.Repeat("ldap://other.example.net", 1000)])));

        Assert.Equal(4, $"{Assert.Single(greeting.Observations)["location"]}".Split(", ").Length);
    }

    [Fact]
    public async Task What_is_not_ldap_is_told_as_such()
    {
        var greeting = await GreetAsync(new ScriptedStream("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray()));

        Assert.False(greeting.Understood);
    }

    [Fact]
    public async Task An_answer_cut_short_at_any_byte_is_no_answer_and_no_exception()
    {
        byte[] whole = [.. Entry("namingContexts", "dc=example,dc=test"), .. Done(0, "")];

        for (var length = 0; length < whole.Length; length++)
            Assert.False((await GreetAsync(new ScriptedStream(whole[..length]))).Understood, $"cut after {length} bytes");
    }

    [Fact]
    public async Task An_answer_that_arrives_byte_by_byte_is_the_same_answer()
    {
        var stream = new ScriptedStream([.. Entry("namingContexts", "dc=example,dc=test"), .. Done(0, "")], piece: 1);

        Assert.Equal("root DSE read: dc=example,dc=test", (await GreetAsync(stream)).Summary);
    }

    static Task<ServiceGreeting> GreetAsync(ScriptedStream stream) =>
        new LdapGreeter().GreetAsync(Targets.Of(ServiceRole.Ldap), "example.test", stream, CancellationToken.None);

    static byte[] Entry(string attribute, string value) => Message(4, writer =>
    {
        writer.WriteOctetString([]);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(attribute));
            using (writer.PushSetOf())
                writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(value));
        }
    });

    static byte[] Done(int code, string message, params string[] referrals) => Message(5, writer =>
    {
        writer.WriteEncodedValue([0x0A, 0x01, (byte)code]); // ENUMERATED
        writer.WriteOctetString([]);
        writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(message));
        if (referrals.Length == 0)
            return;
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
        {
            foreach (var address in referrals)
                writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(address));
        }
    });

    static byte[] Message(int operation, Action<AsnWriter> body)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, operation)))
                body(writer);
        }

        return writer.Encode();
    }
}

using System.Net;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Wire;

public sealed class DnsMessageWriterTests
{
    const int Seed = 1035;

    static readonly DnsName Name = DnsName.Parse("im.example.com");

    /// <summary>Records compare their arrays by reference, so that the written form stands for the message.</summary>
    [Fact]
    public void What_is_written_can_be_read()
    {
        var source = new MessageSource(new Random(Seed));
        for (var round = 0; round < 2000; round++)
        {
            var message = source.Next();
            var octets = DnsMessageWriter.Write(message);

            Assert.True(DnsMessageReader.TryRead(octets, out var read, out var error), $"seed {Seed}, round {round}: {error}");
            Assert.Equal(octets, DnsMessageWriter.Write(read));
            Assert.Equal(message.Answers.Length, read.Answers.Length);
            Assert.Equal(message.Answers.Select(record => (record.Name, record.Type, record.TimeToLive)),
                read.Answers.Select(record => (record.Name, record.Type, record.TimeToLive)));
            Assert.Equal(message with { Questions = [], Answers = [], Authority = [], Additional = [], Edns = null },
                read with { Questions = [], Answers = [], Authority = [], Additional = [], Edns = null });
            Assert.Equal(message.Edns?.UdpPayloadOctets, read.Edns?.UdpPayloadOctets);
        }
    }

    [Fact]
    public void Writes_a_query_octet_for_octet()
    {
        var message = new DnsMessage
        {
            Id = 0x1234,
            RecursionDesired = true,
            Questions = [new(Name, DnsRecordType.Aaaa)],
            Edns = new(),
        };

        var expected = new WireBytes().Word(0x1234).Word(0x0100).Word(1).Word(0).Word(0).Word(1)
            .Question(28, "im", "example", "com")
            .Octet(0).Word(41).Word(1232).DoubleWord(0).Word(0);
        Assert.Equal(expected.ToArray(), DnsMessageWriter.Write(message));
    }

    [Fact]
    public void Compresses_the_names_that_records_belong_to_and_not_their_targets()
    {
        var message = new DnsMessage
        {
            Id = 1,
            IsResponse = true,
            Questions = [new(Name, DnsRecordType.Cname)],
            Answers = [new AliasRecord(Name) { Name = Name }],
        };

        var expected = WireBytes.Header(flags: 0x8000, questions: 1, answers: 1)
            .Question(5, "im", "example", "com")
            .Pointer(12).Word(5).Word(1).DoubleWord(0).Word(16).Name("im", "example", "com");
        Assert.Equal(expected.ToArray(), DnsMessageWriter.Write(message));
    }

    [Theory]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(527)]
    [InlineData(1232)]
    public void Leaves_out_whole_records_and_says_so_where_there_is_no_room(int maximumOctets)
    {
        var message = Large();

        var octets = DnsMessageWriter.Write(message, maximumOctets);

        Assert.InRange(octets.Length, maximumOctets - 16, maximumOctets);
        Assert.True(DnsMessageReader.TryRead(octets, out var read, out var error), error.ToString());
        Assert.True(read.Truncated);
        Assert.Equal(message.Answers.Take(read.Answers.Length), read.Answers);
        Assert.NotNull(read.Edns);
    }

    [Fact]
    public void A_message_that_fits_is_not_marked_as_cut()
    {
        var octets = DnsMessageWriter.Write(Large());

        Assert.True(DnsMessageReader.TryRead(octets, out var read, out _));
        Assert.False(read.Truncated);
        Assert.Equal(200, read.Answers.Length);
    }

    [Fact]
    public void Refuses_room_that_the_question_does_not_fit() =>
        Assert.Throws<ArgumentException>(() => DnsMessageWriter.Write(Large(), 20));

    /// <summary>Pointers reach 16,384 octets far; what is written beyond must not be pointed to.</summary>
    [Fact]
    public void Points_only_where_pointers_reach()
    {
        var message = new DnsMessage
        {
            Id = 1,
            Answers = [.. Enumerable.Range(0, 2000).Select(i => Host($"h{i / 2}.example{i / 2}.com"))],
        };

        Assert.True(DnsMessageReader.TryRead(DnsMessageWriter.Write(message), out var read, out var error), error.ToString());
        Assert.Equal(message.Answers.Select(record => record.Name), read.Answers.Select(record => record.Name));
    }

    static AddressRecord Host(string name) => new(IPAddress.Loopback) { Name = DnsName.Parse(name) };

    static DnsMessage Large() => new()
    {
        Id = 1,
        IsResponse = true,
        Questions = [new(Name, DnsRecordType.A)],
        Answers = [.. Enumerable.Range(0, 200).Select(i => new AddressRecord(new IPAddress([192, 0, 2, (byte)i])) { Name = Name })],
        Edns = new(),
    };
}

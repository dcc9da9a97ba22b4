using System.Net;
using Parley.Diagnostics;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Wire;

public sealed class DnsMessageReaderTests
{
    const int A = 1;
    const int Srv = 33;

    [Fact]
    public void Reads_compressed_names()
    {
        // The three names of RFC 1035, 4.1.4: F.ISI.ARPA, FOO.F.ISI.ARPA by a pointer, ARPA by a pointer into the
        // first.
        var message = WireBytes.Header(questions: 1, answers: 2)
            .Question(A, "F", "ISI", "ARPA") // at 12; ISI at 14, ARPA at 18
            .Labels("FOO").Pointer(12).Fixed(A, 4).Octets(192, 0, 2, 1)
            .Pointer(18).Fixed(A, 4).Octets(192, 0, 2, 2);

        var read = Read(message);

        Assert.Equal(DnsName.Parse("foo.f.isi.arpa"), read.Answers[0].Name);
        Assert.Equal(DnsName.Parse("arpa"), read.Answers[1].Name);
        Assert.Equal(IPAddress.Parse("192.0.2.2"), Assert.IsType<AddressRecord>(read.Answers[1]).Address);
    }

    [Fact]
    public void Reads_a_compressed_target_as_old_servers_write_it()
    {
        var message = WireBytes.Header(answers: 1)
            .Name("example", "com").Fixed(Srv, 11).Word(10).Word(20).Word(5222).Labels("im").Pointer(12);

        var srv = Assert.IsType<SrvRecord>(Read(message).Answers[0]);

        Assert.Equal(new SrvRecord(10, 20, 5222, DnsName.Parse("im.example.com"))
        { Name = DnsName.Parse("example.com"), TimeToLive = TimeSpan.FromMinutes(1) }, srv);
    }

    [Fact]
    public void Keeps_what_it_does_not_know()
    {
        var message = WireBytes.Header(answers: 2)
            .Name("example", "com").Fixed(65280, 3).Octets(1, 2, 3)
            .Name("example", "com").Word(A).Word(3).DoubleWord(0).Word(2).Octets(9, 9); // an A record of class CHAOS

        var read = Read(message);

        var unknown = Assert.IsType<UnknownRecord>(read.Answers[0]);
        Assert.Equal(65280, (ushort)unknown.Type);
        Assert.Equal<byte>([1, 2, 3], unknown.Data);
        Assert.Equal(3, Assert.IsType<UnknownRecord>(read.Answers[1]).Class);
    }

    [Fact]
    public void A_time_to_live_with_its_highest_bit_set_is_none()
    {
        var message = WireBytes.Header(answers: 1).Name().Word(A).Word(1).DoubleWord(0x80000000).Word(4).Octets(192, 0, 2, 1);

        Assert.Equal(TimeSpan.Zero, Read(message).Answers[0].TimeToLive);
    }

    [Fact]
    public void The_opt_record_gives_the_upper_bits_of_the_code()
    {
        var message = WireBytes.Header(additional: 1).Name().Word(41).Word(4096).DoubleWord(0x01008000).Word(0);

        var read = Read(message);

        Assert.Equal(DnsResponseCode.BadVersion, read.ResponseCode);
        Assert.Equal(4096, read.Edns!.UdpPayloadOctets);
        Assert.True(read.Edns.DnssecOk);
        Assert.Empty(read.Additional);
    }

    public static TheoryData<string, byte[], int> Hostile => new()
    {
        { "nothing", [], 0 },
        { "half a header", [0, 1, 2, 3, 4, 5], 6 },
        { "a count without questions", WireBytes.Header(questions: ushort.MaxValue).ToArray(), 12 },
        { "a count without records", WireBytes.Header(answers: ushort.MaxValue).Name().ToArray(), 12 },
        { "a pointer to itself", WireBytes.Header(questions: 1).Pointer(12).Word(1).Word(1).ToArray(), 12 },
        { "a pointer forward", WireBytes.Header(questions: 1).Pointer(14).Name().Word(1).Word(1).ToArray(), 12 },
        { "a pointer past the end", WireBytes.Header(questions: 1).Pointer(0x3FFF).Word(1).Word(1).ToArray(), 12 },
        { "a pointer to the start of its own name", WireBytes.Header(questions: 1).Labels("a").Pointer(12).Word(1).Word(1).ToArray(), 14 },
        { "half a pointer", WireBytes.Header(questions: 1).Labels("abc").Octet(0xC0).ToArray(), 16 },
        { "two pointers at each other", TwoPointers(), 23 },
        { "a label past the end", WireBytes.Header(questions: 1).Octet(63).Labels("abcd").ToArray(), 12 },
        { "a name without an end", WireBytes.Header(questions: 1).Labels("abcd").ToArray(), 17 },
        { "a label of a kind long abandoned", WireBytes.Header(questions: 1).Octet(0x41).Octets(1, 2, 3, 4, 5).ToArray(), 12 },
        { "a reserved kind of label", WireBytes.Header(questions: 1).Octet(0x80).Octets(1, 2, 3, 4, 5).ToArray(), 12 },
        { "data past the end", WireBytes.Header(answers: 1).Name().Fixed(16, 400).Octets(1, 2).ToArray(), 23 },
        { "an address of three octets", WireBytes.Header(answers: 1).Name().Fixed(A, 3).Octets(1, 2, 3).ToArray(), 23 },
        { "an address of five octets", WireBytes.Header(answers: 1).Name().Fixed(A, 5).Octets(1, 2, 3, 4, 5).ToArray(), 23 },
        { "an IPv6 address of four octets", WireBytes.Header(answers: 1).Name().Fixed(28, 4).Octets(1, 2, 3, 4).ToArray(), 23 },
        { "a target past its data", WireBytes.Header(answers: 1).Name().Fixed(Srv, 7).Word(1).Word(1).Word(1).Name("im").ToArray(), 23 },
        { "a target short of its data", WireBytes.Header(answers: 1).Name().Fixed(Srv, 9).Octets(0, 1, 0, 1, 0, 1, 0, 0, 0).ToArray(), 23 },
        { "text past its data", WireBytes.Header(answers: 1).Name().Fixed(16, 2).Octet(5).Octets(1, 2, 3, 4, 5).ToArray(), 23 },
        { "TLSA without its fields", WireBytes.Header(answers: 1).Name().Fixed(52, 2).Octets(1, 2).ToArray(), 23 },
        { "two OPT records", WireBytes.Header(additional: 2).Name().Fixed(41, 0).Name().Fixed(41, 0).ToArray(), 23 },
        { "an OPT record among the answers", WireBytes.Header(answers: 1).Name().Fixed(41, 0).ToArray(), 12 },
        { "an OPT record with a name", WireBytes.Header(additional: 1).Name("a").Fixed(41, 0).ToArray(), 12 },
        { "octets after the end", WireBytes.Header().Octet(0).ToArray(), 12 },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Refuses(string what, byte[] message, int offset)
    {
        Assert.False(DnsMessageReader.TryRead(message, out _, out var error), what);

        Assert.Equal(offset, error.Offset);
        Assert.NotEmpty(error.Expected);
        Assert.NotEmpty(error.Found);
    }

    [Fact]
    public void Takes_a_name_of_255_octets_and_no_longer_one()
    {
        var labels = Enumerable.Repeat(new string('a', 63), 3).ToArray();

        var longest = WireBytes.Header(questions: 1).Question(A, [.. labels, new string('a', 61)]).ToArray();
        var longer = WireBytes.Header(questions: 1).Question(A, [.. labels, new string('a', 62)]).ToArray();

        Assert.True(DnsMessageReader.TryRead(longest, out _, out _));
        Assert.False(DnsMessageReader.TryRead(longer, out _, out var error));
        Assert.Contains("255", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_grown_by_pointers_stay_within_255_octets()
    {
        // Each record's name is a label before the name of the one before it: honest steps backwards, dishonest length.
        var bytes = WireBytes.Header(answers: 40);
        var previous = -1;
        for (var i = 0; i < 40; i++)
        {
            var start = bytes.Length;
            bytes.Labels("abcdefghi");
            _ = previous < 0 ? bytes.Octet(0) : bytes.Pointer(previous);
            bytes.Fixed(65280, 0);
            previous = start;
        }

        Assert.False(DnsMessageReader.TryRead(bytes.ToArray(), out _, out var error));
        Assert.Contains("255", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_bare_pointers_ends_at_its_budget()
    {
        // Pointer to pointer, all leading backwards; data of an unknown record is the place to hide them.
        var bytes = WireBytes.Header(answers: 2).Name().Fixed(65280, 400).Octet(0);
        var at = bytes.Length - 1;
        for (var i = 0; i < 199; i++)
        {
            bytes.Pointer(at);
            at = bytes.Length - 2;
        }

        bytes.Octet(0).Pointer(at).Fixed(65280, 0);

        Assert.False(DnsMessageReader.TryRead(bytes.ToArray(), out _, out var error));
        Assert.Contains($"{WireReader.MaximumPointers} pointers", error.Expected, StringComparison.Ordinal);
    }

    static DnsMessage Read(WireBytes bytes)
    {
        Assert.True(DnsMessageReader.TryRead(bytes.ToArray(), out var message, out ParseError error), error.ToString());
        return message;
    }

    /// <summary>
    /// The data of an unknown record holds a pointer to the next record's name, which points back at it.
    /// </summary>
    static byte[] TwoPointers() =>
        WireBytes.Header(answers: 2).Name().Fixed(65280, 2).Pointer(25).Pointer(23).Fixed(65280, 0).ToArray();
}

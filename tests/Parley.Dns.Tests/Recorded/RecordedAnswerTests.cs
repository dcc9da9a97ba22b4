using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Recorded;

/// <summary>
/// Answers as other people's servers wrote them, in folders named after the server. Our own writer cannot find a mistake that
/// it shares with our reader; these octets can.
/// </summary>
public sealed class RecordedAnswerTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recorded");

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Folder, "*.hex", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order()
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Says_what_the_server_said(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var expected = lines.Where(line => line.StartsWith("= ", StringComparison.Ordinal)).Select(line => line[2..]);
        var hex = lines.Where(line => line.Length > 0 && char.IsAsciiHexDigitLower(line[0]));
        var octets = Convert.FromHexString(string.Concat(hex));

        Assert.True(DnsMessageReader.TryRead(octets, out var message, out var error), error.ToString());

        Assert.Equal(expected.Order(StringComparer.Ordinal), Described(message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(" A,")]
    [InlineData(" AAAA,")]
    [InlineData(" SRV,")]
    [InlineData(" NAPTR,")]
    [InlineData(" TLSA,")]
    [InlineData(" TXT,")]
    [InlineData(" SOA,")]
    [InlineData("by TCP")]
    [InlineData("without EDNS")]
    public void There_are_answers_of_every_kind(string kind) =>
        Assert.Contains(
            Directory.GetFiles(Folder, "*.hex", SearchOption.AllDirectories),
            file => File.ReadLines(file).First().Contains(kind, StringComparison.Ordinal));

    static IEnumerable<string> Described(DnsMessage message)
    {
        if (message.Truncated)
            return ["cut"];
        var reading = AnswerReading.Of(message, message.Questions[0], maximumAliases: 16);
        return
        [
            reading.Status.ToString(),
            .. reading.Aliases.Select(Described),
            .. reading.Records.Select(Described),
            .. reading.Authority is { } zone ? [$"said by {Described(zone)}"] : Array.Empty<string>(),
            .. reading.GoesOnAt is { } next ? [$"goes on at {next}"] : Array.Empty<string>(),
        ];
    }

    static string Described(DnsRecord record) => $"{record.Name} " + record switch
    {
        AddressRecord address => $"{record.Type.ToString().ToUpperInvariant()} {address.Address}",
        AliasRecord alias => $"CNAME {alias.Target}",
        SrvRecord srv => $"SRV {srv.Priority} {srv.Weight} {srv.Port} {srv.Target}",
        NaptrRecord naptr => $"NAPTR {naptr.Order} {naptr.Preference} \"{naptr.Flags}\" \"{naptr.Services}\" "
            + $"\"{naptr.Expression}\" {naptr.Replacement}",
        TlsaRecord tlsa => $"TLSA {tlsa.Usage} {tlsa.Selector} {tlsa.MatchingType} {Convert.ToHexStringLower([.. tlsa.Data])}",
        TextRecord text => $"TXT {string.Join(' ', text.Strings.Select(item => $"\"{item}\""))}",
        StartOfAuthorityRecord soa => $"SOA {soa.PrimaryServer} {soa.Mailbox} {soa.Serial} {soa.NegativeTimeToLive.TotalSeconds}",
        UnknownRecord unknown => $"TYPE{(ushort)unknown.Type} {Convert.ToHexStringLower([.. unknown.Data])}",
        _ => record.ToString(),
    };
}

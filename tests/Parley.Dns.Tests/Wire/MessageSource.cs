using System.Collections.Immutable;
using System.Net;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Wire;

/// <summary>Draws messages of every kind of record.</summary>
sealed class MessageSource(Random random)
{
    readonly DnsName[] _names =
    [
        DnsName.Root, DnsName.Parse("example.com"), DnsName.Parse("im.example.com"), DnsName.Parse("IM.Example.COM"),
        DnsName.Parse("_xmpp-client._tcp.example.com"), DnsName.Parse(@"odd\.label.example.com"), DnsName.Parse("com"),
    ];

    public DnsMessage Next() => new()
    {
        Id = (ushort)random.Next(ushort.MaxValue + 1),
        IsResponse = Flip(),
        Operation = (byte)random.Next(16),
        AuthoritativeAnswer = Flip(),
        RecursionDesired = Flip(),
        RecursionAvailable = Flip(),
        AuthenticData = Flip(),
        CheckingDisabled = Flip(),
        ResponseCode = (DnsResponseCode)random.Next(16),
        Questions = Many(2, () => new DnsQuestion(Name(), (DnsRecordType)random.Next(1, 300))),
        Answers = Many(8, Record),
        Authority = Many(3, Record),
        Additional = Many(3, Record),
        Edns = Flip()
            ? new()
            {
                UdpPayloadOctets = (ushort)random.Next(512, 4096),
                Version = (byte)random.Next(3),
                DnssecOk = Flip(),
                Options = Octets(random.Next(20)),
            }
            : null,
    };

    DnsRecord Record()
    {
        var name = Name();
        var timeToLive = TimeSpan.FromSeconds(random.Next());
        DnsRecord record = random.Next(9) switch
        {
            0 => new AddressRecord(new IPAddress(Octets(4).AsSpan())) { Name = name },
            1 => new AddressRecord(new IPAddress(Octets(16).AsSpan())) { Name = name },
            2 => new AliasRecord(Name()) { Name = name },
            3 => new SrvRecord(Word(), Word(), Word(), Name()) { Name = name },
            4 => new NaptrRecord(Word(), Word(), "s", "SIPS+D2T", Text(random.Next(20)), Name()) { Name = name },
            5 => new TlsaRecord(3, 1, 1, Octets(32)) { Name = name },
            6 => new TextRecord(Many(4, () => Text(random.Next(256)))) { Name = name },
            7 => new StartOfAuthorityRecord(Name(), Name(), (uint)random.Next(), Seconds(), Seconds(), Seconds(), Seconds())
            { Name = name },
            _ => new UnknownRecord((DnsRecordType)random.Next(60000, 65000), Word(), Octets(random.Next(40))) { Name = name },
        };
        return record with { TimeToLive = timeToLive };
    }

    ImmutableArray<T> Many<T>(int most, Func<T> one) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => one())];

    ImmutableArray<byte> Octets(int count)
    {
        var octets = new byte[count];
        random.NextBytes(octets);
        return [.. octets];
    }

    string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(256)));

    DnsName Name() => _names[random.Next(_names.Length)];

    ushort Word() => (ushort)random.Next(ushort.MaxValue + 1);

    TimeSpan Seconds() => TimeSpan.FromSeconds(random.Next());

    bool Flip() => random.Next(2) == 0;
}

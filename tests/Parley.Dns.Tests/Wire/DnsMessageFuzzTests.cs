using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Wire;

public sealed class DnsMessageFuzzTests
{
    const int Seed = 6891;

    [Fact]
    public void Changed_octets_never_throw()
    {
        var random = new Random(Seed);
        var source = new MessageSource(random);
        for (var round = 0; round < 20_000; round++)
        {
            var octets = DnsMessageWriter.Write(source.Next());
            for (var change = random.Next(1, 6); change > 0 && octets.Length > 0; change--)
                octets = Change(octets, random);

            Run(octets, round);
        }
    }

    [Fact]
    public void Every_beginning_of_a_message_is_refused_or_read()
    {
        var random = new Random(Seed);
        var source = new MessageSource(random);
        for (var round = 0; round < 50; round++)
        {
            var octets = DnsMessageWriter.Write(source.Next());
            for (var length = 0; length <= octets.Length; length++)
                Run(octets.AsSpan(0, length), round);
        }
    }

    [Fact]
    public void Noise_never_throws()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var octets = new byte[random.Next(0, 200)];
            random.NextBytes(octets);
            if (octets.Length > 12)
                octets.AsSpan(4, 8).Clear();
            if (octets.Length > 12)
                octets[5 + (2 * random.Next(4))] = (byte)random.Next(4);

            Run(octets, round);
        }
    }

    static void Run(ReadOnlySpan<byte> octets, int round)
    {
        try
        {
            DnsMessageFuzz.Run(octets);
        }
        catch (Exception exception)
        {
            Assert.Fail($"seed {Seed}, round {round}, message {Convert.ToHexString(octets)}: {exception}");
        }
    }

    static byte[] Change(byte[] octets, Random random)
    {
        var at = random.Next(octets.Length);
        switch (random.Next(5))
        {
            case 0:
                octets[at] ^= (byte)(1 << random.Next(8));
                return octets;
            case 1:
                octets[at] = (byte)random.Next(256);
                return octets;
            case 2:
                octets[at] = 0xC0; // the start of a pointer to wherever the next octet says
                return octets;
            case 3:
                return [.. octets.AsSpan(0, at), .. octets.AsSpan(Math.Min(at + random.Next(8), octets.Length))];
            default:
                return [.. octets.AsSpan(0, at), .. octets.AsSpan(random.Next(octets.Length))];
        }
    }
}

using System.Collections.Immutable;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>
/// Makes inputs of seeds: bits and runs of octets changed, cut, repeated, exchanged between seeds, and values of the encoding
/// changed with the lengths around them kept right. The same random numbers and seeds make the same inputs.
/// </summary>
sealed partial class Mutator(Random random, ImmutableArray<byte[]> seeds, ImmutableArray<byte[]> words)
{
    /// <summary>Inputs are not grown beyond this; what length alone does has tests of its own.</summary>
    const int MaximumLength = 64 * 1024;

    /// <summary>The first seeds are our own and sound; of the public ones many are refused at once.</summary>
    const int FirstSeeds = 8;

    static readonly byte[] Telling = [0x00, 0x01, 0x7F, 0x80, 0x81, 0x82, 0x84, 0x85, 0xFE, 0xFF, 0x30, 0x31, 0x1F, 0xA0, 0x2A, 0x0A];

    internal Random Random => random;

    /// <summary>An input.</summary>
    internal byte[] Next() => Damage(Seed());

    /// <summary>One of the seeds as it is, half of the time one of the first.</summary>
    internal byte[] Seed() => seeds[random.Next(random.Next(2) == 0 ? Math.Min(FirstSeeds, seeds.Length) : seeds.Length)];

    /// <summary>Octets with some changes, mostly few.</summary>
    internal byte[] Damage(byte[] octets)
    {
        do
        {
            octets = random.Next(2) == 0 ? ChangeValues(octets) : ChangeOctets(octets);
            if (octets.Length > MaximumLength)
                octets = octets[..MaximumLength];
        }
        while (random.Next(2) == 0);

        return octets;
    }

    byte[] ChangeOctets(byte[] octets)
    {
        if (octets.Length == 0)
            return [.. Seed()];
        var at = random.Next(octets.Length);
        var run = Math.Min(octets.Length - at, 1 + random.Next(1 << random.Next(1, 10)));
        switch (random.Next(10))
        {
            case 0:
                return With(octets, at, (byte)(octets[at] ^ (1 << random.Next(8))));
            case 1:
                return With(octets, at, Telling[random.Next(Telling.Length)]);
            case 2:
                return With(octets, at, (byte)random.Next(256));
            case 3:
                byte[] noise = new byte[Math.Min(run, 16)];
                random.NextBytes(noise);
                return [.. octets.AsSpan(0, at), .. noise, .. octets.AsSpan(at + noise.Length)];
            case 4:
                byte[] filled = [.. octets];
                filled.AsSpan(at, run).Fill(Telling[random.Next(Telling.Length)]);
                return filled;
            case 5:
                return [.. octets.AsSpan(0, at), .. octets.AsSpan(at + run)];
            case 6:
                return [.. octets.AsSpan(0, at + run), .. octets.AsSpan(at)];
            case 7:
                return octets[..at];
            case 8:
                var other = Seed();
                return other.Length == 0 ? octets : [.. octets.AsSpan(0, at), .. other.AsSpan(random.Next(other.Length))];
            default:
                return [.. octets.AsSpan(0, at), .. Word(), .. octets.AsSpan(at + (random.Next(2) * run))];
        }
    }

    byte[] Word() => words.IsEmpty ? [Telling[random.Next(Telling.Length)]] : words[random.Next(words.Length)];

    static byte[] With(byte[] octets, int at, byte value)
    {
        byte[] changed = [.. octets];
        changed[at] = value;
        return changed;
    }
}

namespace Parley.Lab.Tests;

/// <summary>Damages octets in the ways that find mistakes in parsers: cut, changed, doubled. The seed is part of every message.</summary>
static class Mutations
{
    public static IEnumerable<(byte[] Octets, string Origin)> Of(int seed, int count, params byte[][] samples)
    {
        var random = new Random(seed);
        for (var round = 0; round < count; round++)
        {
            var octets = samples[random.Next(samples.Length)].ToList();
            for (var change = random.Next(4); change > 0 && octets.Count > 0; change--)
            {
                var at = random.Next(octets.Count);
                switch (random.Next(4))
                {
                    case 0:
                        octets.RemoveRange(at, octets.Count - at);
                        break;
                    case 1:
                        octets.InsertRange(at, octets.GetRange(at, Math.Min(random.Next(1, 16), octets.Count - at)));
                        break;
                    case 2:
                        octets.RemoveAt(at);
                        break;
                    default:
                        octets[at] = (byte)random.Next(256);
                        break;
                }
            }

            yield return ([.. octets], $"seed {seed}, round {round}: {Convert.ToHexString([.. octets])}");
        }
    }
}

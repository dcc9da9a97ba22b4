namespace Parley.Certificates.Tests.Material;

/// <summary>Random damage to a file: octets changed, doubled, left out, cut off.</summary>
static class Damage
{
    internal static byte[] Of(ReadOnlySpan<byte> octets, Random random)
    {
        var damaged = octets.ToArray();
        if (damaged.Length == 0)
            return damaged;
        for (var changes = random.Next(1, 5); changes > 0 && damaged.Length > 0; changes--)
        {
            var at = random.Next(damaged.Length);
            var length = random.Next(1, Math.Min(16, damaged.Length - at) + 1);
            switch (random.Next(6))
            {
                case 0:
                    damaged = damaged[..at];
                    break;
                case 1:
                    damaged = [.. damaged[..at], .. damaged[(at + length)..]];
                    break;
                case 2:
                    damaged = [.. damaged[..(at + length)], .. damaged[at..]];
                    break;
                case 3:
                    damaged[at] = (byte)(damaged[at] ^ (1 << random.Next(8)));
                    break;
                default:
                    damaged[at] = (byte)random.Next(256);
                    break;
            }
        }

        return damaged;
    }
}

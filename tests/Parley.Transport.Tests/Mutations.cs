namespace Parley.Transport.Tests;

/// <summary>Feeds a parser with valid bytes that were damaged at random; the seed makes a failure repeatable.</summary>
static class Mutations
{
    internal static void Of(byte[] valid, int seed, int rounds, Action<byte[]> check)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var bytes = Damage(valid, random);
            try
            {
                check(bytes);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"seed {seed}, round {round}, bytes {Convert.ToHexString(bytes)}", failure);
            }
        }
    }

    internal static byte[] Damage(byte[] valid, Random random)
    {
        var bytes = new List<byte>(valid);
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)(random.Next(2) * 255));
                    break;
            }
        }

        return [.. bytes];
    }
}

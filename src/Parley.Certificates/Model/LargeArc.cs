using System.Globalization;
using System.Numerics;

namespace Parley.Certificates.Model;

/// <summary>
/// Arcs of object identifiers beyond 64 bits: those made of a UUID have 128 (X.667), and an encoding may hold any. They are
/// rare, and most runs of a program never need numbers without a bound.
/// </summary>
static class LargeArc
{
    /// <summary>Numbers of so many decimal digits and 80 more fit into 64 bits.</summary>
    internal const int SafeDigits = 18;

    /// <summary>So many octets of seven bits fit into 64.</summary>
    internal const int SafeOctets = 9;

    /// <summary>
    /// Octets of an arc that are written in digits at most: those of a UUID take 19, and the cost of digits grows with the square.
    /// </summary>
    const int MostWrittenOctets = 128;

    /// <summary>Writes an arc, seven bits an octet; answers how many octets it takes.</summary>
    internal static int Write(Span<byte> octets, string arc, int more)
    {
        var value = BigInteger.Parse(arc, NumberStyles.None, CultureInfo.InvariantCulture) + more;
        var length = (int)((value.GetBitLength() + 6) / 7);
        for (var at = length - 1; at >= 0; at--, value >>= 7)
            octets[at] = (byte)((int)(value & 0x7F) | (at == length - 1 ? 0 : 0x80));
        return length;
    }

    /// <summary>An arc in decimal digits; of one longer than any in use, its length.</summary>
    internal static string Text(ReadOnlySpan<byte> arc, int less)
    {
        if (arc.Length > MostWrittenOctets)
            return string.Create(CultureInfo.InvariantCulture, $"(a number of {arc.Length} octets)");
        var value = BigInteger.Zero;
        foreach (var octet in arc)
            value = (value << 7) | (octet & 0x7F);
        return (value - less).ToString(CultureInfo.InvariantCulture);
    }
}

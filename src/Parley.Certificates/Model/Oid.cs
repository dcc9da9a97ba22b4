using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Parley.Certificates.Asn1;

namespace Parley.Certificates.Model;

/// <summary>An object identifier, kept as its encoded octets.</summary>
public readonly struct Oid : IEquatable<Oid>
{
    /// <summary>Letters of the dotted form at most; those in use have fewer than a hundred.</summary>
    const int MaximumLetters = 256;

    /// <summary>The first two arcs share a number, in which each of the roots 0 and 1 has so many (X.690, 8.19.4).</summary>
    const int ArcsOfRoot = 40;

    internal Oid(ReadOnlyMemory<byte> encoded) => Encoded = encoded;

    /// <summary>The content octets of the encoding (X.690, 8.19).</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>Makes an identifier from its dotted form.</summary>
    /// <exception cref="FormatException">The text is not a dotted identifier of two arcs or more.</exception>
    public static Oid Parse(string dotted) =>
        TryParse(dotted, out var oid) ? oid : throw new FormatException($"'{dotted}' is not an object identifier.");

    /// <summary>Reads the dotted form, <c>1.3.6.1</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? dotted, out Oid oid)
    {
        oid = default;
        if (dotted is null || dotted.Length > MaximumLetters)
            return false;
        var arcs = dotted.Split('.');
        if (arcs.Length < 2 || !Array.TrueForAll(arcs, IsArc) || arcs[0] is not ("0" or "1" or "2")
            || (arcs[0] != "2" && (arcs[1].Length > 2 || Small(arcs[1]) >= ArcsOfRoot)))
            return false;
        // A letter holds less than four bits and an octet seven: there are never more octets than letters.
        Span<byte> octets = stackalloc byte[MaximumLetters];
        var length = Write(octets, arcs[1], ArcsOfRoot * (arcs[0][0] - '0'));
        foreach (var arc in arcs.AsSpan(2))
            length += Write(octets[length..], arc, 0);
        oid = new(octets[..length].ToArray());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Oid other) => Encoded.Span.SequenceEqual(other.Encoded.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Oid other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Encoded.Span);
        return hash.ToHashCode();
    }

    /// <summary>Whether both are the same identifier.</summary>
    public static bool operator ==(Oid left, Oid right) => left.Equals(right);

    /// <summary>Whether they are different identifiers.</summary>
    public static bool operator !=(Oid left, Oid right) => !left.Equals(right);

    /// <summary>The dotted form.</summary>
    public override string ToString()
    {
        var octets = Encoded.Span;
        if (!DerReader.IsObjectIdentifier(octets))
            return "";
        var text = new StringBuilder();
        while (!octets.IsEmpty)
        {
            var length = 1 + octets.IndexOfAnyInRange((byte)0, (byte)0x7F); // the last octet of an arc is below 80
            var arc = octets[..length];
            octets = octets[length..];
            if (text.Length > 0)
            {
                text.Append('.').Append(Text(arc, 0));
                continue;
            }

            var root = arc is [< ArcsOfRoot] ? 0 : arc is [< 2 * ArcsOfRoot] ? 1 : 2;
            text.Append((char)('0' + root)).Append('.').Append(Text(arc, root * ArcsOfRoot));
        }

        return text.ToString();
    }

    static bool IsArc(string text) =>
        text.Length > 0 && (text.Length == 1 || text[0] != '0') && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>The value of digits. By hand: what the platform reads numbers with takes longer to load than a path to find.</summary>
    static ulong Small(string arc)
    {
        var value = 0UL;
        foreach (var digit in arc)
            value = (value * 10) + (ulong)(digit - '0');
        return value;
    }

    /// <summary>Writes an arc, seven bits an octet; answers how many octets it takes.</summary>
    static int Write(Span<byte> octets, string arc, int more)
    {
        if (arc.Length > LargeArc.SafeDigits)
            return LargeArc.Write(octets, arc, more);
        var value = Small(arc) + (ulong)more;
        var length = 1;
        for (var rest = value >> 7; rest > 0; rest >>= 7)
            length++;
        for (var at = length - 1; at >= 0; at--, value >>= 7)
            octets[at] = (byte)((value & 0x7F) | (at == length - 1 ? 0u : 0x80u));
        return length;
    }

    static string Text(ReadOnlySpan<byte> arc, int less)
    {
        if (arc.Length > LargeArc.SafeOctets)
            return LargeArc.Text(arc, less);
        var value = 0UL;
        foreach (var octet in arc)
            value = (value << 7) | (octet & 0x7FU);
        return (value - (ulong)less).ToString(CultureInfo.InvariantCulture);
    }
}

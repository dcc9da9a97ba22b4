using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using Parley.Certificates.Asn1;

namespace Parley.Certificates.Model;

/// <summary>An object identifier, kept as its encoded octets.</summary>
public readonly struct Oid : IEquatable<Oid>
{
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
        if (dotted is null || dotted.Length > 256)
            return false;
        var arcs = dotted.Split('.');
        if (arcs.Length < 2 || !TryArc(arcs[0], out var first) || !TryArc(arcs[1], out var second)
            || first > 2 || (first < 2 && second > 39))
            return false;
        var octets = new List<byte>();
        Append(octets, (first * 40) + second);
        foreach (var text in arcs.AsSpan(2))
        {
            if (!TryArc(text, out var arc))
                return false;
            Append(octets, arc);
        }

        oid = new(octets.ToArray());
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
        var arc = BigInteger.Zero;
        var isFirst = true;
        foreach (var octet in octets)
        {
            arc = (arc << 7) | (octet & 0x7F);
            if (octet >= 0x80)
                continue;
            if (isFirst)
            {
                var root = arc < 40 ? 0 : arc < 80 ? 1 : 2;
                text.Append(CultureInfo.InvariantCulture, $"{root}.{arc - (root * 40)}");
                isFirst = false;
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $".{arc}");
            }

            arc = BigInteger.Zero;
        }

        return text.ToString();
    }

    static bool TryArc(string text, out BigInteger arc) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out arc) && (text.Length == 1 || text[0] != '0');

    static void Append(List<byte> octets, BigInteger arc)
    {
        var at = octets.Count;
        octets.Add((byte)(arc & 0x7F));
        while ((arc >>= 7) > 0)
            octets.Insert(at, (byte)((arc & 0x7F) | 0x80));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parley.Dns;

/// <summary>
/// An absolute domain name, compared without regard to the case of ASCII letters (RFC 4343). The default value is the
/// root.
/// </summary>
/// <remarks>It is kept as the wire writes it, so that a label may hold any octet (RFC 2181, 11).</remarks>
public readonly partial record struct DnsName
{
    /// <summary>
    /// The most octets of a name as the wire writes it, the root's length octet included (RFC 1035, 2.3.4).
    /// </summary>
    public const int MaximumOctets = 255;

    /// <summary>The most octets of one label (RFC 1035, 2.3.4).</summary>
    public const int MaximumLabelOctets = 63;

    static readonly byte[] RootWire = [0];

    readonly byte[]? _wire;

    DnsName(byte[] wire) => _wire = wire;

    /// <summary>The root, whose text is a single dot.</summary>
    public static DnsName Root => default;

    /// <summary>
    /// Whether this is the root. As the target of an SRV record it means that there is no such service.
    /// </summary>
    public bool IsRoot => Wire.Length == 1;

    /// <summary>The labels from left to right, without the root's, escaped as in <see cref="ToString"/>.</summary>
    public ImmutableArray<string> Labels
    {
        get
        {
            var labels = ImmutableArray.CreateBuilder<string>();
            for (var rest = Wire; rest[0] != 0; rest = rest[(rest[0] + 1)..])
                labels.Add(Text(rest.Slice(1, rest[0])));
            return labels.ToImmutable();
        }
    }

    /// <summary>The name without its leftmost label; the root is its own parent.</summary>
    public DnsName Parent => IsRoot ? this : new(Wire[(Wire[0] + 1)..].ToArray());

    /// <summary>The name as an uncompressed message writes it, the root's length octet included.</summary>
    internal ReadOnlySpan<byte> Wire => _wire ?? RootWire;

    /// <summary>
    /// Puts labels in front: <c>example.com</c> with <c>_sip</c>, <c>_tcp</c> is <c>_sip._tcp.example.com</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A label is not one, or the name would be too long.</exception>
    public DnsName Prepend(params ReadOnlySpan<string> labels) =>
        TryPrepend(out var name, labels)
            ? name
            : throw new ArgumentException($"'{string.Join('.', labels)}' does not fit in front of '{this}'.", nameof(labels));

    /// <summary>Puts labels in front, or says that the name would be longer than a name can be.</summary>
    /// <exception cref="ArgumentException">A label is empty, too long, or not ASCII.</exception>
    public bool TryPrepend(out DnsName name, params ReadOnlySpan<string> labels)
    {
        var wire = new List<byte>(Wire.Length + 32);
        foreach (var label in labels)
        {
            if (label is not { Length: > 0 and <= MaximumLabelOctets } || !Ascii.IsValid(label))
                throw new ArgumentException($"'{label}' is not a label.", nameof(labels));
            wire.Add((byte)label.Length);
            wire.AddRange(Encoding.ASCII.GetBytes(label));
        }

        wire.AddRange(Wire);
        name = wire.Count <= MaximumOctets ? new([.. wire]) : default;
        return wire.Count <= MaximumOctets;
    }

    /// <summary>Whether this name is the other or lies below it.</summary>
    public bool IsWithin(DnsName other)
    {
        for (var rest = Wire; rest.Length >= other.Wire.Length; rest = rest[(rest[0] + 1)..])
        {
            if (SameOctets(rest, other.Wire))
                return true;
            if (rest[0] == 0)
                break;
        }

        return false;
    }

    /// <summary>Whether both are the same name; ASCII letters are compared without regard to case (RFC 4343).</summary>
    public bool Equals(DnsName other) => SameOctets(Wire, other.Wire);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var octet in Wire)
            hash.Add(Lower(octet));
        return hash.ToHashCode();
    }

    /// <summary>
    /// The name without the last dot; the root is a dot. Dots, backslashes and octets that do not print are escaped as
    /// in a
    /// zone file (RFC 1035, 5.1).
    /// </summary>
    public override string ToString() => IsRoot ? "." : string.Join('.', Labels);

    /// <summary>Takes a name from octets that the reader has found to be one.</summary>
    internal static DnsName FromWire(ReadOnlySpan<byte> wire) => new(wire.ToArray());

    // The length octets are at most 63 and so below 'A': lowering letters leaves them alone.
    static bool SameOctets(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (Lower(left[i]) != Lower(right[i]))
                return false;
        }

        return true;
    }

    static byte Lower(byte octet) => octet is >= (byte)'A' and <= (byte)'Z' ? (byte)(octet | 0x20) : octet;

    static string Text(ReadOnlySpan<byte> label)
    {
        var text = new StringBuilder(label.Length);
        foreach (var octet in label)
        {
            if (octet is (byte)'.' or (byte)'\\')
                text.Append('\\').Append((char)octet);
            else if (octet is > 0x20 and < 0x7F)
                text.Append((char)octet);
            else
                text.Append('\\').Append(octet.ToString("D3", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}

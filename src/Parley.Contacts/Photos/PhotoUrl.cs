using System.Net;
using System.Text;

namespace Parley.Contacts.Photos;

/// <summary>
/// The address of a photo as it stands in a cell, read where it is: RFC 3986, 3, and for hosts of numbers what web
/// clients do, which take <c>https://3221225985/</c> for 192.0.2.1 too.
/// </summary>
public readonly record struct PhotoUrl
{
    /// <summary>What the host is.</summary>
    public required PhotoUrlKind Kind { get; init; }

    /// <summary>The scheme is https.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Where the host is, brackets of IPv6 included; nothing where there is none.</summary>
    public Range Host { get; init; }

    /// <summary>Reads the octets of a cell without its quotes. Never fails: what cannot be read is a kind of its own.</summary>
    public static PhotoUrl Read(ReadOnlySpan<byte> cell) => TryReadUsual(cell, out var url) ? url : ReadAny(cell);

    /// <summary>What nearly every cell to be changed says, told in one go: https, an IPv4 address, a path.</summary>
    static bool TryReadUsual(ReadOnlySpan<byte> cell, out PhotoUrl url)
    {
        url = default;
        var scheme = "https://"u8;
        if (!cell.StartsWith(scheme))
            return false;
        var length = UsualIPv4Length(cell[scheme.Length..]);
        if (length == 0 || scheme.Length + length == cell.Length || cell[scheme.Length + length] != '/')
            return false;
        url = new() { Kind = PhotoUrlKind.AddressLiteral, IsSecured = true, Host = scheme.Length..(scheme.Length + length) };
        return true;
    }

    static PhotoUrl ReadAny(ReadOnlySpan<byte> cell)
    {
        var start = cell.IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (start < 0)
            return new() { Kind = PhotoUrlKind.Empty };
        var colon = cell.IndexOf("://"u8);
        if (colon < start || cell[start..colon].ContainsAnyExcept(PhotoUrlOctets.Scheme))
            return new() { Kind = PhotoUrlKind.Unreadable };
        var isSecured = Ascii.EqualsIgnoreCase(cell[start..colon], "https"u8);
        var authority = colon + 3;
        var length = cell[authority..].IndexOfAny(PhotoUrlOctets.EndOfAuthority);
        var end = length < 0 ? cell.Length : authority + length;
        var host = authority + cell[authority..end].LastIndexOf((byte)'@') + 1;
        return TryFindHost(cell[host..end], out var hostLength)
            ? new() { Kind = KindOf(cell.Slice(host, hostLength)), IsSecured = isSecured, Host = host..(host + hostLength) }
            : new() { Kind = PhotoUrlKind.Unreadable, IsSecured = isSecured };
    }

    /// <summary>The address that a host of the kind <see cref="PhotoUrlKind.AddressLiteral"/> stands for.</summary>
    internal static IPAddress AddressOf(ReadOnlySpan<byte> host) => IPAddress.Parse(Encoding.ASCII.GetString(Bare(host)));

    /// <summary>Cuts the port off, which is digits and nothing else.</summary>
    static bool TryFindHost(ReadOnlySpan<byte> hostAndPort, out int length)
    {
        length = hostAndPort is [(byte)'[', ..] ? hostAndPort.IndexOf((byte)']') + 1 : hostAndPort.IndexOf((byte)':');
        if (length < 0)
            length = hostAndPort.Length;
        var rest = hostAndPort[length..];
        return length > 0 && (rest.IsEmpty || (rest[0] == ':' && !rest[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9')));
    }

    static PhotoUrlKind KindOf(ReadOnlySpan<byte> host)
    {
        if (host[0] == '[' || IsNumber(LastLabel(host)))
            return UsualIPv4Length(host) == host.Length || IsAddress(host) ? PhotoUrlKind.AddressLiteral : PhotoUrlKind.Unreadable;
        return host.ContainsAny(PhotoUrlOctets.NotInNames) || host[0] == '.' || host.IndexOf(".."u8) >= 0
            ? PhotoUrlKind.Unreadable
            : PhotoUrlKind.Name;
    }

    static ReadOnlySpan<byte> LastLabel(ReadOnlySpan<byte> host)
    {
        host = Bare(host);
        return host[(host.LastIndexOf((byte)'.') + 1)..];
    }

    /// <summary>A host that ends in a number is an address or nothing (URL Standard, 3.5).</summary>
    static bool IsNumber(ReadOnlySpan<byte> label) =>
        !label.IsEmpty
        && (!label.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || (label.Length >= 2 && label[0] == '0' && (label[1] | 0x20) == 'x' && !label[2..].ContainsAnyExcept(PhotoUrlOctets.Hexadecimal)));

    /// <summary>The length of four decimal numbers at the beginning, 0 where they are not there: told without making an object.</summary>
    static int UsualIPv4Length(ReadOnlySpan<byte> text)
    {
        var (parts, value, digits, at) = (0, 0, 0, 0);
        for (; at < text.Length; at++)
        {
            var octet = text[at];
            if (octet == '.' && digits > 0 && parts < 3)
            {
                (parts, value, digits) = (parts + 1, 0, 0);
                continue;
            }

            if (octet is < (byte)'0' or > (byte)'9')
                break;
            // A number that begins with 0 is octal to some and wrong to others.
            if ((digits > 0 && value == 0) || (value = (value * 10) + (octet - '0')) > byte.MaxValue)
                return 0;
            digits++;
        }

        return parts == 3 && digits > 0 ? at : 0;
    }

    static bool IsAddress(ReadOnlySpan<byte> host) => IPAddress.IsValidUtf8(Bare(host));

    /// <summary>Without the brackets of IPv6 and without the one dot that may end a name.</summary>
    static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> host) =>
        host is [(byte)'[', .., (byte)']'] ? host[1..^1] : host is [.. var rest, (byte)'.'] ? rest : host;
}

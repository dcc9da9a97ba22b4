using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Parley.Diagnostics;

namespace Parley.Dns.Resolution;

/// <summary>
/// The address of a name server as a person writes it: <c>192.0.2.53</c>, <c>192.0.2.53:5353</c>,
/// <c>[2001:db8::53]:5353</c>.
/// </summary>
public static class NameServerAddress
{
    /// <summary>
    /// The longest text worth reading: an IPv6 address with a zone, brackets and a port is about half of this.
    /// </summary>
    const int MaximumCharacters = 128;

    /// <summary>
    /// Reads <c>HOST[:PORT]</c>. The host is an address, since a name would need the very server that it names; only
    /// <c>localhost</c> is known. The port is 53 where none is given.
    /// </summary>
    public static bool TryParse(string? text, out IPEndPoint server, out ParseError error)
    {
        server = new(IPAddress.None, 0);
        error = default;
        if (string.IsNullOrWhiteSpace(text))
            return Fail(0, "HOST or HOST:PORT", "nothing", out error);
        if (text.Length > MaximumCharacters)
            return Fail(MaximumCharacters, $"at most {MaximumCharacters} characters", $"{text.Length}", out error);
        if (!TrySplit(text, out var host, out var portText, out var portOffset, out error))
            return false;

        ushort port = DnsResolverOptions.DefaultPort;
        if (portText is not null
            && (!ushort.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port == 0))
            return Fail(portOffset, "a port from 1 to 65535", $"'{portText}'", out error);

        var hostOffset = text.StartsWith('[') ? 1 : 0;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            server = new(IPAddress.Loopback, port);
            return true;
        }

        if (!IPAddress.TryParse(host, out var address) || !IsWhole(host, address))
        {
            const string expected = "the address of a name server, such as 192.0.2.53 or [2001:db8::53]";
            return Fail(hostOffset, expected, $"'{host}'", out error);
        }

        server = new(address, port);
        return true;
    }

    static bool TrySplit(string text, out string host, out string? port, out int portOffset, out ParseError error)
    {
        host = text;
        port = null;
        portOffset = text.Length;
        error = default;
        if (text[0] == '[')
        {
            var close = text.IndexOf(']', StringComparison.Ordinal);
            if (close < 0)
                return Fail(text.Length, "']' after the address", "the end", out error);
            host = text[1..close];
            if (close == text.Length - 1)
                return true;
            if (text[close + 1] != ':')
                return Fail(close + 1, "':' and a port", $"'{text[close + 1]}'", out error);
            portOffset = close + 2;
        }
        else
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            // No colon: a host alone. Two: an IPv6 address without brackets, which leaves no place for a port.
            if (colon < 0 || text.IndexOf(':', colon + 1) >= 0)
                return true;
            host = text[..colon];
            portOffset = colon + 1;
        }

        port = text[portOffset..];
        return true;
    }

    /// <summary>
    /// The platform also reads <c>127.1</c> and <c>1</c> as addresses; a person who typed that meant something else.
    /// </summary>
    static bool IsWhole(string host, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 || host.Count(letter => letter == '.') == 3;

    static bool Fail(int offset, string expected, string found, out ParseError error)
    {
        error = new(offset, expected, found);
        return false;
    }
}

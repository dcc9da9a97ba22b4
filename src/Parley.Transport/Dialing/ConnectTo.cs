using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Parley.Diagnostics;

namespace Parley.Transport.Dialing;

/// <summary>
/// "Connect there instead": <c>HOST:PORT:ADDRESS:PORT</c>, as curl's <c>--connect-to</c> has it. An empty HOST or PORT on
/// the left stands for any, an empty PORT on the right for the same. IPv6 addresses stand in brackets. Names, SNI and
/// what the certificate must prove are not changed by it.
/// </summary>
public sealed record ConnectTo
{
    /// <summary>The host as named; <see langword="null"/> for any.</summary>
    public string? Host { get; init; }

    /// <summary>The port asked for; <see langword="null"/> for any.</summary>
    public int? Port { get; init; }

    /// <summary>The address that is dialled instead.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The port that is dialled instead; <see langword="null"/> for the one asked for.</summary>
    public int? AddressPort { get; init; }

    /// <summary>Reads <c>HOST:PORT:ADDRESS:PORT</c>; offsets of errors are in characters.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ConnectTo? connectTo, out ParseError error)
    {
        ArgumentNullException.ThrowIfNull(text);
        connectTo = null;
        var at = 0;
        if (!TryReadHost(text, ref at, out var host, out error)
            || !TryReadPort(text, ref at, isLast: false, out var port, out error)
            || !TryReadAddress(text, ref at, out var address, out error)
            || !TryReadPort(text, ref at, isLast: true, out var addressPort, out error))
        {
            return false;
        }

        connectTo = new() { Host = host, Port = port, Address = address, AddressPort = addressPort };
        return true;
    }

    /// <summary>Whether the mapping is meant for a host and port; letter case and a last dot of the host do not count.</summary>
    public bool AppliesTo(string host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
        return (Port is null || Port == port)
            && (Host is null || Bare(host).Equals(Bare(Host), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The mapping as it is written.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Bracketed(Host)}:{Port}:{Bracketed(Address.ToString())}:{AddressPort}");

    static ReadOnlySpan<char> Bare(string host) => host.AsSpan().Trim("[]").TrimEnd('.');

    static string? Bracketed(string? host) => host is not null && host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;

    static bool TryReadHost(string text, ref int at, out string? host, out ParseError error)
    {
        var start = at;
        if (!TryReadPart(text, ref at, isLast: false, "HOST:PORT:ADDRESS:PORT", out var part, out error))
        {
            host = null;
            return false;
        }

        host = part.Length == 0 ? null : part;
        if (part.AsSpan().ContainsAny(" /@") || part.Any(char.IsControl))
        {
            error = new(start, "a host name or an address", Found(part));
            return false;
        }

        return true;
    }

    static bool TryReadAddress(string text, ref int at, [NotNullWhen(true)] out IPAddress? address, out ParseError error)
    {
        var start = at;
        address = null;
        if (!TryReadPart(text, ref at, isLast: false, "':' and a port, or nothing, after the address", out var part, out error))
            return false;
        // "1" and "0x7f.1" are addresses to the parser of the framework, and slips of the pen to everybody else.
        if (IPAddress.TryParse(part, out address)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || part.AsSpan().Count('.') == 3))
        {
            return true;
        }

        address = null;
        error = new(start, "an IPv4 address, or an IPv6 address in brackets", Found(part));
        return false;
    }

    static bool TryReadPort(string text, ref int at, bool isLast, out int? port, out ParseError error)
    {
        var start = at;
        port = null;
        if (!TryReadPart(text, ref at, isLast, "':' and an address after the port", out var part, out error))
            return false;
        if (part.Length == 0)
            return true;
        if (ushort.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            port = number;
            return true;
        }

        error = new(start, "a port from 1 to 65535, or nothing", Found(part));
        return false;
    }

    /// <summary>Reads up to the next colon (or the end, for the last part), brackets taken off.</summary>
    static bool TryReadPart(
        string text, ref int at, bool isLast, string expected, out string part, out ParseError error)
    {
        error = default;
        part = "";
        var end = at;
        if (at < text.Length && text[at] == '[')
        {
            var close = text.IndexOf(']', at);
            if (close < 0)
            {
                error = new(at, "']' at the end of the address", "the end");
                return false;
            }

            part = text[(at + 1)..close];
            end = close + 1;
        }
        else
        {
            end = text.IndexOf(':', at) is var colon and >= 0 ? colon : text.Length;
            part = text[at..end];
        }

        if (isLast)
        {
            at = end;
            if (end == text.Length)
                return true;
            error = new(end, "the end", Found(text[end..]));
            return false;
        }

        if (end < text.Length && text[end] == ':')
        {
            at = end + 1;
            return true;
        }

        error = new(end, expected, end == text.Length ? "the end" : Found(text[end..]));
        return false;
    }

    static string Found(string part) => part.Length == 0 ? "nothing" : $"'{PlainLine.Of(part, 64)}'";
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Parley.Dns.Resolution;

/// <summary>Reads the text of <c>/etc/resolv.conf</c>, with the meaning that resolv.conf(5) gives it.</summary>
/// <remarks>
/// Search lists and <c>ndots</c> play no part: every name that Parley asks for is absolute. As the C library does,
/// lines
/// that make no sense are passed over.
/// </remarks>
public static class ResolverConfiguration
{
    /// <summary>The most text that is read. Real files have a few hundred characters.</summary>
    public const int MaximumCharacters = 64 * 1024;

    /// <summary>Reads the servers and options of a file; without a server, the one on this machine is meant.</summary>
    /// <param name="text">The file; what follows the first <see cref="MaximumCharacters"/> is passed over.</param>
    /// <param name="interfaceIndex">
    /// Gives the number of a network interface by its name, or 0, for servers such as <c>fe80::1%eth0</c>; without it
    /// only
    /// numbers are understood there.
    /// </param>
    public static DnsResolverOptions Parse(string text, Func<string, uint>? interfaceIndex = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var servers = ImmutableArray.CreateBuilder<IPEndPoint>();
        var options = new DnsResolverOptions { Servers = [] };
        foreach (var line in text[..Math.Min(text.Length, MaximumCharacters)].Split('\n'))
        {
            // Comments start a line; after a value they are not foreseen, so a word with '#' simply is not an address.
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["nameserver", var address, ..] when servers.Count < DnsResolverOptions.MaximumServers:
                    if (TryReadAddress(address, interfaceIndex, out var server) && !servers.Contains(server))
                        servers.Add(server);
                    break;
                case ["options", .. var settings]:
                    foreach (var setting in settings)
                        options = With(options, setting);
                    break;
            }
        }

        if (servers.Count == 0)
            servers.Add(new(IPAddress.Loopback, DnsResolverOptions.DefaultPort));
        return options with { Servers = servers.ToImmutable() };
    }

    static DnsResolverOptions With(DnsResolverOptions options, string setting)
    {
        var colon = setting.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? setting : setting[..colon];
        var hasNumber = int.TryParse(
            setting.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return name switch
        {
            "timeout" when hasNumber => options with
            {
                AttemptTimeout = TimeSpan.FromSeconds(
                    Math.Clamp(number, 1, DnsResolverOptions.MaximumAttemptTimeout.TotalSeconds)),
            },
            "attempts" when hasNumber => options with { Attempts = Math.Clamp(number, 1, DnsResolverOptions.MaximumRounds) },
            "rotate" => options with { Rotate = true },
            "use-vc" => options with { AlwaysTcp = true },
            _ => options,
        };
    }

    static bool TryReadAddress(string text, Func<string, uint>? interfaceIndex, out IPEndPoint server)
    {
        server = new(IPAddress.None, 0);
        var percent = text.IndexOf('%', StringComparison.Ordinal);
        if (!IPAddress.TryParse(percent < 0 ? text : text[..percent], out var address))
            return false;
        if (percent >= 0)
        {
            var zone = text[(percent + 1)..];
            if (address.AddressFamily != AddressFamily.InterNetworkV6)
                return false;
            var index = uint.TryParse(zone, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : interfaceIndex?.Invoke(zone) ?? 0;
            if (index == 0)
                return false;
            address = new IPAddress(address.GetAddressBytes(), index);
        }

        server = new(address, DnsResolverOptions.DefaultPort);
        return true;
    }
}

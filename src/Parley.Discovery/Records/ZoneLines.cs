using System.Globalization;
using Parley.Dns;
using Parley.Dns.Records;

namespace Parley.Discovery.Records;

/// <summary>Records as a zone file writes them (RFC 1035, 5.1), to be copied.</summary>
public static class ZoneLines
{
    /// <summary>An SRV record under another name: <c>_xmpp-client._tcp.example.com. IN SRV 10 50 5222 im1.example.com.</c></summary>
    public static string Srv(DnsName name, SrvRecord like)
    {
        ArgumentNullException.ThrowIfNull(like);
        return Srv(name, like.Priority, like.Weight, like.Port, $"{like.Target}");
    }

    /// <summary>An SRV record.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="priority">Lower is tried first.</param>
    /// <param name="weight">The share among those of one priority.</param>
    /// <param name="port">The port.</param>
    /// <param name="target">The host, with or without its last dot.</param>
    public static string Srv(DnsName name, int priority, int weight, int port, string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return string.Create(CultureInfo.InvariantCulture, $"{Absolute(name.ToString())} IN SRV {priority} {weight} {port} {Absolute(target)}");
    }

    static string Absolute(string name) => name.EndsWith('.') ? name : $"{name}.";
}

using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;
using Parley.Diagnostics;
using Parley.Dns.Findings;

namespace Parley.Dns.Resolution;

/// <summary>The name servers that this machine was given, by hand or by the network it is in.</summary>
public static class HostNameServers
{
    /// <summary>Where systems of the Unix family say them.</summary>
    public const string ConfigurationPath = "/etc/resolv.conf";

    /// <summary>Reads them; the observation says why there are none.</summary>
    public static bool TryRead(out DnsResolverOptions options, out Observation? observation) =>
        TryRead(OperatingSystem.IsWindows() ? null : ConfigurationPath, out options, out observation);

    /// <summary>Reads them from a file, or from the network interfaces where there is no path.</summary>
    internal static bool TryRead(string? path, out DnsResolverOptions options, out Observation? observation)
    {
        options = new() { Servers = [] };
        observation = null;
        try
        {
            options = path is null
                ? options with { Servers = OfInterfaces() }
                : ResolverConfiguration.Parse(ReadStart(path), InterfaceIndex);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NetworkInformationException)
        {
            observation = Observation.Of(DnsFindings.NoServer, path ?? "network interfaces", ("reason", exception.Message));
            return false;
        }

        if (options.Servers.IsEmpty)
            observation = Observation.Of(DnsFindings.NoServer, path ?? "network interfaces");
        return observation is null;
    }

    /// <summary>Reads no more of the file than will be used, whatever somebody put there.</summary>
    static string ReadStart(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[ResolverConfiguration.MaximumCharacters];
        return new(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
    }

    static ImmutableArray<IPEndPoint> OfInterfaces() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().DnsAddresses)
            .Where(address => !address.IsIPv6SiteLocal) // Windows lists three well-known ones that nobody serves
            .Distinct()
            .Take(DnsResolverOptions.MaximumServers)
            .Select(address => new IPEndPoint(address, DnsResolverOptions.DefaultPort))
    ];

    static uint InterfaceIndex(string name)
    {
        foreach (var network in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (string.Equals(network.Name, name, StringComparison.Ordinal) && network.Supports(NetworkInterfaceComponent.IPv6))
                return (uint)network.GetIPProperties().GetIPv6Properties().Index;
        }

        return 0;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using Parley.Client.Collecting;
using Parley.Dns.Resolution;
using Parley.Transport.Collecting;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Cert;

/// <summary>The collector of commands that fetch what certificates refer to.</summary>
static class NetworkCollector
{
    /// <summary>Makes one.</summary>
    /// <param name="nameServers">The name servers to ask; none for those of the system.</param>
    /// <param name="environment">The process.</param>
    /// <param name="collector">Fetches.</param>
    /// <param name="error">Why there is none.</param>
    internal static bool TryMake(
        ImmutableArray<IPEndPoint> nameServers, CommandEnvironment environment,
        [NotNullWhen(true)] out ICertificateCollector? collector,
        [NotNullWhen(false)] out CommandError? error)
    {
        (collector, error) = (null, null);
        var options = new DnsResolverOptions { Servers = nameServers };
        if (nameServers.IsEmpty && !HostNameServers.TryRead(out options, out var observation))
        {
            error = CommandError.NotChecked(
                $"the system's name servers are not known: {observation?.Title}", "name one with --dns HOST[:PORT]");
            return false;
        }

        var resolver = new DnsResolver(options, environment.Time, RandomNumberGenerator.Create());
        collector = new CertificateCollector(
            new HttpDocumentFetcher(resolver, ConnectToMap.Empty, environment.Time), environment.Time);
        return true;
    }
}

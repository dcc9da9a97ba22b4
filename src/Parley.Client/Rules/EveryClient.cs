using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Client.Rules;

/// <summary>What several clients have in common. Apart from the clients themselves, which are made from it.</summary>
static class EveryClient
{
    /// <summary>Every service that Parley knows.</summary>
    internal static readonly ImmutableArray<ServiceRole> Services =
        [.. ServiceCatalogue.All.Where(definition => definition.ForClients).Select(definition => definition.Role)];

    /// <summary>Older versions are forbidden to everybody, and platforms of today have switched them off.</summary>
    internal static readonly Ruling<TlsVersion> TlsOfToday = new(TlsVersion.Tls12, SourceReference.Rfc(8996, "1.1"));
}

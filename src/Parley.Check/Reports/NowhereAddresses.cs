using System.Collections.Immutable;
using System.Net;

namespace Parley.Check.Reports;

/// <summary>
/// Addresses that no client of another machine gets to, wherever it is (IANA special-purpose
/// address registries, RFC 6890).
/// </summary>
static class NowhereAddresses
{
    static readonly ImmutableArray<(IPNetwork Network, string Kind)> Known =
    [
        (IPNetwork.Parse("2001:db8::/32"), "an address of documents (RFC 3849)"),
        (IPNetwork.Parse("3fff::/20"), "an address of documents (RFC 9637)"),
        (IPNetwork.Parse("192.0.2.0/24"), "an address of documents (RFC 5737)"),
        (IPNetwork.Parse("198.51.100.0/24"), "an address of documents (RFC 5737)"),
        (IPNetwork.Parse("203.0.113.0/24"), "an address of documents (RFC 5737)"),
        (IPNetwork.Parse("fe80::/10"), "an address of one link, without the link (RFC 4291, 2.5.6)"),
        (IPNetwork.Parse("169.254.0.0/16"), "an address of one link (RFC 3927)"),
        (IPNetwork.Parse("fec0::/10"), "a site-local address, which are withdrawn (RFC 3879)"),
        (IPNetwork.Parse("::/128"), "the unspecified address"),
        (IPNetwork.Parse("0.0.0.0/8"), "an address of no host (RFC 1122, 3.2.1.3)"),
        (IPNetwork.Parse("100::/64"), "the address of nobody (RFC 6666)"),
        (IPNetwork.Parse("ff00::/8"), "an address of a group"),
        (IPNetwork.Parse("224.0.0.0/3"), "an address of a group, or reserved"),
    ];

    /// <summary>What an address is; <see langword="null"/> where it may be that of a host.</summary>
    internal static string? KindOf(IPAddress address) =>
        Known.Where(known => known.Network.Contains(address)).Select(known => known.Kind).FirstOrDefault();
}

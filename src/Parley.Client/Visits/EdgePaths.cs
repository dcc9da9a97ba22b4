using System.Buffers.Text;
using System.Text;
using Parley.Dns;

namespace Parley.Client.Visits;

/// <summary>The resources of the edge.</summary>
static class EdgePaths
{
    /// <summary>
    /// The provisioning of a domain: after sign-in it says where everything is. The domain is written as it is looked up,
    /// in A-labels, in base 64 without padding.
    /// </summary>
    internal static string Configuration(string servicesDomain)
    {
        var domain = DnsName.TryParse(servicesDomain, out var name, out _) ? name.ToString() : servicesDomain;
        return $"/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(domain))}/get_edge_config?service_name=_cisco-uds&service_name=_cuplogin";
    }
}

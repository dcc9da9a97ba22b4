using System.Text;

namespace Parley.Certificates.Identity;

/// <summary>Compares an SRVName with a service and a domain (RFC 4985, 2; RFC 9525, 6.5).</summary>
static class SrvIdComparison
{
    /// <summary>The label the edge's documents use, with a protocol label that RFC 4985 does not have.</summary>
    internal const string EdgeLabel = "_collab-edge";

    /// <summary>Compares the service exactly and the domain as a DNS-ID, wildcards included.</summary>
    /// <param name="presented">The SRVName as it stands in the certificate.</param>
    /// <param name="service">The service label asked for, such as <c>_xmpp-client</c>.</param>
    /// <param name="reference">The domain asked for, in lower-case A-labels.</param>
    /// <param name="protocolLabel">Whether a protocol label behind the service is forgiven, as edge servers write it.</param>
    internal static NameDifference Compare(string presented, string service, string reference, bool protocolLabel)
    {
        var dot = presented.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || presented[0] != '_')
            return Ascii.EqualsIgnoreCase(presented, reference) ? NameDifference.OtherService : NameDifference.Malformed;

        var domain = presented[(dot + 1)..];
        var sameService = Ascii.EqualsIgnoreCase(presented.AsSpan(0, dot), service);
        if (domain.StartsWith('_') && domain.IndexOf('.', StringComparison.Ordinal) is var second and > 0)
        {
            var behind = DnsIdComparison.Compare(domain[(second + 1)..], reference, wildcards: true);
            if (behind != NameDifference.None)
                return behind;
            if (!sameService)
                return NameDifference.OtherService;
            return protocolLabel ? NameDifference.None : NameDifference.ProtocolLabel;
        }

        var difference = DnsIdComparison.Compare(domain, reference, wildcards: true);
        return difference == NameDifference.None && !sameService ? NameDifference.OtherService : difference;
    }
}

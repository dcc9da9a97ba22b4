using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>What records there are say that their services are not offered, and a client can sign in to nothing.</summary>
    public static readonly Finding PathWithdrawn = new("discovery.path.withdrawn", Severity.Error)
    {
        Title = "The records of {domain} say that its services are not offered",
        Cause = "The target of {records} is '.', by which a domain says that a service is decidedly not available, and no other "
            + "record names a host. The services were moved or switched off, or the dot stands for a host that was to be entered.",
        Fix = "Where users are to sign in, let each of these records name its host, as in '{first}. IN SRV 10 50 PORT HOST.'; until "
            + "then users enter the servers by hand. Where they are not, nothing is wrong with the records.",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}

using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Dns;

namespace Parley.Client.Steps;

/// <summary>Keeps what came over an untrusted connection from steering the walk out of the services domain.</summary>
sealed class DomainFence(DnsName servicesDomain, ISignInRecorder recorder)
{
    /// <summary>Whether a node that a document names may be contacted; where not, that is recorded.</summary>
    /// <param name="target">The node.</param>
    /// <param name="trusted">Whether every connection that the document was learnt over was trusted.</param>
    /// <param name="source">The document, in words.</param>
    internal bool MayFollow(ServiceTarget target, bool trusted, string source)
    {
        if (trusted || IsInside(target.Host))
            return true;
        recorder.Observed(target.Role, target.Node, Observation.Of(
            ClientFindings.OutsideServicesDomain, target.Host, ("host", target.Host), ("source", source),
            ("domain", servicesDomain)));
        return false;
    }

    bool IsInside(string host) => DnsName.TryParse(host, out var name, out _) && name.IsWithin(servicesDomain);
}

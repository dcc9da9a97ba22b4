using Parley.Certificates.Model;
using Parley.Check.Causes;
using Parley.Check.Expiry;
using Parley.Check.Reports;

namespace Parley.Check.Rehearsal;

/// <summary>What other servers make of a renewal: those that connect here, and those that this one connects to.</summary>
static class PeerComparison
{
    const string OtherDomains = "XMPP servers of other domains";

    internal static IEnumerable<RehearsedPeer> Of(CheckReport before, CheckReport after)
    {
        foreach (var (today, then) in before.Services.Zip(after.Services))
        {
            var peers = ActingServers.PeersOf(today.Definition.Role);
            if (today.Definition.ForClients && peers.IsEmpty)
                continue;
            foreach (var (old, renewed) in today.Nodes.Zip(then.Nodes))
            {
                var at = new Effect(today.Definition.Id, old.Target.Node);
                foreach (var (known, other) in old.Connections.Zip(renewed.Connections))
                {
                    if (known.Attempt.Verdict is not { } was
                        || other.Attempt.Verdict is not { } will
                        || ReferenceEquals(known, other))
                        continue;
                    if (!today.Definition.ForClients && was.Trusted && !will.Trusted)
                        yield return new(at, OtherDomains, $"refuse it, or fall back to dialback: {will.FirstCause?.Title}");
                    if (ActsAsClient(was.Leaf) && !ActsAsClient(will.Leaf))
                    {
                        foreach (var peer in peers)
                        {
                            yield return new(
                                at, peer.Peer,
                                $"{peer.Consequence}: the new certificate is not for TLS clients (clientAuth)");
                        }
                    }
                }
            }
        }
    }

    static bool ActsAsClient(Certificate? leaf) =>
        leaf is not null && (leaf.ExtendedKeyUsage is not { } usage || usage.Allows(ObjectIdentifiers.ClientAuthentication));
}

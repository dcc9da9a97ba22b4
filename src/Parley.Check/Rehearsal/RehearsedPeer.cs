using Parley.Check.Causes;

namespace Parley.Check.Rehearsal;

/// <summary>Another server that goes on with a node today, and not after the renewal.</summary>
/// <param name="At">The service and node.</param>
/// <param name="Peer">Who it is.</param>
/// <param name="Why">What it will do, and why.</param>
public sealed record RehearsedPeer(Effect At, string Peer, string Why);

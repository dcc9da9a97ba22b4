using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;

namespace Parley.Client.Walk;

/// <summary>
/// Sees a walk as it happens. What is recorded stays when the walk is cut short. Called from several tasks at once:
/// implementations are thread-safe and return quickly.
/// </summary>
public interface ISignInRecorder
{
    /// <summary>A step begins.</summary>
    void StepStarted(string name);

    /// <summary>A step has ended.</summary>
    void StepFinished(StepRecord step);

    /// <summary>The services of the domain are known.</summary>
    void Discovered(DiscoveryResult discovery);

    /// <summary>What name servers outside say is known.</summary>
    void DiscoveredOutside(DiscoveryResult discovery);

    /// <summary>A node was visited.</summary>
    void Visited(NodeVisit visit);

    /// <summary>
    /// Something was noticed between the connections: in a document that a service gave, about a service as a whole.
    /// </summary>
    void Observed(ServiceRole role, string node, Observation observation);
}

using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Reports;

/// <summary>What a client does at one node.</summary>
/// <param name="Node">The node; its target names the service.</param>
/// <param name="Decision">The outcome, the question where it asks, and why.</param>
public sealed record NodeDecision(NodeVisit Node, ClientDecision Decision);

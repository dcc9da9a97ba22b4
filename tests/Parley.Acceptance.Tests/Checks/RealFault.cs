using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>A mistake in a deployment of real servers, and what a check must name first.</summary>
/// <param name="Name">What the test shows.</param>
/// <param name="ExpectedCause">The code of the first cause.</param>
/// <param name="Change">Makes the mistake.</param>
public sealed record RealFault(string Name, string ExpectedCause, Func<RealDeploymentPlan, RealDeploymentPlan> Change);

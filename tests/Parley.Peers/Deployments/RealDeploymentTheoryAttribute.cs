namespace Parley.Peers.Deployments;

/// <summary>A test with cases that needs all servers of a <see cref="RealDeployment"/>, and further programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDeploymentTheoryAttribute(params string[] furtherPrograms)
    : PeerTheoryAttribute([.. RealDeployment.Programs, .. furtherPrograms]);

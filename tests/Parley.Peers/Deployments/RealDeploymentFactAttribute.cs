namespace Parley.Peers.Deployments;

/// <summary>A test that needs all servers of a <see cref="RealDeployment"/>, and further programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDeploymentFactAttribute(params string[] furtherPrograms)
    : PeerFactAttribute([.. RealDeployment.Programs, .. furtherPrograms]);

using Parley.Peers.Deployments;

namespace Parley.Transport.Tests.Peers;

/// <summary>One deployment of real servers for all tests of a class; started only where all of its programs are there.</summary>
public sealed class RealServers : IAsyncLifetime
{
    RealDeployment? _deployment;

    /// <summary>The deployment.</summary>
    internal RealDeployment Deployment => _deployment ?? throw new InvalidOperationException("The programs of the deployment are missing.");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (new RealDeploymentFactAttribute().Skip is null)
            _deployment = await RealDeployment.StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
    }
}

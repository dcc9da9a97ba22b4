using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Peers;

/// <summary>One honest deployment of real servers for all tests of a class. It is started where a test of the class is run.</summary>
public sealed class RealDeploymentFixture : IAsyncLifetime
{
    RealDeployment? _deployment;

    /// <summary>The deployment.</summary>
    /// <exception cref="InvalidOperationException">It could not be started, because a program is missing.</exception>
    public RealDeployment Deployment =>
        _deployment ?? throw new InvalidOperationException("The servers are not installed; see eng/install-peers.sh.");

    public async Task InitializeAsync()
    {
        // The tests of the class skip themselves where a program is missing.
        if (new RealDeploymentFactAttribute().Skip is null)
            _deployment = await RealDeployment.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
    }
}

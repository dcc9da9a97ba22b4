using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>Certificates of the desk on servers that other people wrote.</summary>
public sealed class OwnAuthorityTests
{
    [RealDeploymentFact]
    public async Task Servers_with_certificates_of_the_desk_are_sound_until_one_is_revoked()
    {
        await using var deployment = await OwnAuthorityDeployment.StartAsync();

        var sound = await CheckAsync(deployment);
        deployment.Revoke(deployment.Servers.Plan.Hosts.Voicemail.Name);
        var revoked = await CheckAsync(deployment);

        Assert.True(sound is { ExitCode: 0, Causes: [] }, $"{sound.Text}\n{deployment.Servers.Log}");
        Assert.True(revoked is { ExitCode: 1, Causes: ["cert.revocation.revoked", ..] }, $"{revoked.Text}\n{deployment.Servers.Log}");
    }

    static Task<CheckAnswer> CheckAsync(OwnAuthorityDeployment deployment) => CheckAnswer.OfAsync(
    [
        "--fail-on", "warning", "--dns", $"{deployment.Servers.NameServer}", "--anchors", deployment.RootFile, "--no-system-anchors",
        .. deployment.Servers.ConnectTo.SelectMany(mapping => new[] { "--connect-to", mapping }),
    ]);
}

using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>The check against servers that other people wrote.</summary>
public sealed class RealCheckTests
{
    public static TheoryData<string> Faults => [.. RealFaults.All.Select(fault => fault.Name)];

    [RealDeploymentFact]
    public async Task Finds_nothing_in_an_honest_deployment()
    {
        await using var deployment = await RealDeployment.StartAsync();

        var answer = await CheckAsync(deployment);

        Assert.True(answer is { ExitCode: 0, Causes: [] }, $"{answer.Text}\n{deployment.Log}");
    }

    [RealDeploymentTheory]
    [MemberData(nameof(Faults))]
    public async Task Names_the_fault_first(string name)
    {
        var fault = RealFaults.All.Single(one => one.Name == name);
        await using var deployment = await RealDeployment.StartAsync(fault.Change);

        var answer = await CheckAsync(deployment);

        Assert.True(
            answer.ExitCode == 1 && answer.Causes[0] == fault.ExpectedCause,
            $"expected {fault.ExpectedCause} first, got {string.Join(", ", answer.Causes)}\n{answer.Text}\n{deployment.Log}");
        Assert.Empty(answer.UnfilledPlaceholders);
    }

    [RealDeploymentFact]
    public async Task Says_that_nobody_answered_where_there_is_no_name_server()
    {
        await using var deployment = await RealDeployment.StartAsync(plan => plan with { Dns = null });

        var answer = await ParleyCommand.RunAsync(["check", "alice@example.test", .. Options(deployment)]);

        Assert.True(answer.ExitCode == 4, answer.ToString());
    }

    static Task<CheckAnswer> CheckAsync(RealDeployment deployment) => CheckAnswer.OfAsync(["--fail-on", "warning", .. Options(deployment)]);

    static IEnumerable<string> Options(RealDeployment deployment) =>
    [
        "--dns", $"{deployment.NameServer}",
        "--anchors", deployment.RootFile, "--no-system-anchors",
        .. deployment.ConnectTo.SelectMany(mapping => new[] { "--connect-to", mapping }),
    ];
}

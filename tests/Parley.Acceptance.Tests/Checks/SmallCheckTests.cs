using System.Text.Json;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>The check against one real server at a time: nothing where all is well, and the mistake first where there is one.</summary>
public sealed class SmallCheckTests
{
    static readonly Dictionary<string, Func<RealDeploymentPlan, RealDeploymentPlan>> Sound = new(StringComparer.Ordinal)
    {
        ["messaging"] = SmallDeployments.Messaging,
        ["directory"] = SmallDeployments.Directory,
        ["calls"] = SmallDeployments.Calls,
        ["call manager"] = SmallDeployments.CallManager,
    };

    public static TheoryData<string> Faults => [.. SmallFaults.All.Select(fault => fault.Name)];

    public static TheoryData<string> Deployments => [.. Sound.Keys];

    [RealDeploymentTheory]
    [MemberData(nameof(Deployments))]
    public async Task Finds_nothing_where_all_is_well(string name)
    {
        await using var deployment = await RealDeployment.StartAsync(Sound[name]);

        var run = await CheckAsync(deployment);

        // A directory alone is no way to sign in, and that is what is said of it; nothing is said against the server.
        var causes = CausesOf(run);
        Assert.True(name == "directory" ? causes is ["discovery.path.none"] : causes.Count == 0, $"{run}\n{deployment.Log}");
    }

    [RealDeploymentTheory]
    [MemberData(nameof(Faults))]
    public async Task Names_the_mistake_first(string name)
    {
        var fault = SmallFaults.All.Single(one => one.Name == name);
        await using var deployment = await RealDeployment.StartAsync(fault.Change);

        var run = await CheckAsync(deployment);

        var causes = CausesOf(run).Where(cause => cause != "discovery.path.none" || cause == fault.ExpectedCause).ToList();
        Assert.True(
            causes is [var first, ..] && first == fault.ExpectedCause && causes.TrueForAll(cause => cause == first),
            $"expected {fault.ExpectedCause} alone, got {string.Join(", ", causes)}\n{run}\n{deployment.Log}");
    }

    static List<string?> CausesOf(ProgramRun run)
    {
        using var report = JsonDocument.Parse(run.Output);
        return [.. report.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("code").GetString())];
    }

    internal static Task<ProgramRun> CheckAsync(RealDeployment deployment) => ProgramRun.OfAsync(
    [
        "check", $"alice@{RealHosts.Domain}", "--format", "json",
        "--dns", $"{deployment.NameServer}", "--anchors", deployment.RootFile, "--no-system-anchors",
        .. deployment.ConnectTo.SelectMany(mapping => new[] { "--connect-to", mapping }),
    ]);
}

using Parley.Check.Tests.Support;
using Parley.Lab;

namespace Parley.Check.Tests.Reports;

public sealed class KnownAuthoritiesTests
{
    [Fact]
    public async Task The_intermediate_that_one_server_lacks_is_named_as_another_one_sends_it()
    {
        await using var lab = await LabDeployment.StartAsync(
            new() { PublishesStandardPorts = true, Faults = ["intermediate-missing"] }, TimeProvider.System);

        var report = await new Doctor(LabWorld.Of(lab)).CheckAsync(Sample.Request with { Time = DateTimeOffset.UtcNow });

        var cause = report.Causes[0];
        Assert.Equal("cert.chain.missing-intermediate", cause.Observation.Finding.Code);
        var lacking = cause.Observation["issuer"];
        var sent = report.Services.SelectMany(service => service.Nodes).SelectMany(node => node.Connections)
            .SelectMany(connection => connection.Attempt.Verdict?.Presented ?? [])
            .First(each => each.Certificate?.Subject.ToString() == lacking);
        Assert.Contains($"(serial {sent.Certificate!.SerialText}, SHA-256 {sent.Sha256})", cause.Fix, StringComparison.Ordinal);
    }
}

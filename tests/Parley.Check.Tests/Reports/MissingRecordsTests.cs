using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Visits;
using Parley.Lab;

namespace Parley.Check.Tests.Reports;

public sealed class MissingRecordsTests
{
    [Fact]
    public async Task The_record_that_all_clients_ask_for_is_missed_where_other_ways_lead_to_the_service()
    {
        var report = await CheckAsync("xmpp-record-missing");

        var cause = Assert.Single(report.Causes);
        Assert.Equal("discovery.records.xmpp-missing", cause.Observation.Finding.Code);
        Assert.Contains("_xmpp-client._tcp.example.test. IN SRV 10 50 5222 imp1.example.test.", cause.Observation.Fix, StringComparison.Ordinal);
        Assert.Contains("5222 imp2.example.test.", cause.Observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_record_is_not_missed_a_second_time()
    {
        var report = await CheckAsync("xmpp-record-misspelt");

        Assert.Equal(["discovery.records.misspelt"], report.Causes.Select(cause => cause.Observation.Finding.Code));
        Assert.Contains(report.Services, service => service.Definition.Role == ServiceRole.XmppDirectTls);
    }

    static async Task<CheckReport> CheckAsync(string fault)
    {
        await using var lab = await LabDeployment.StartAsync(new() { Faults = [fault], PublishesStandardPorts = true }, TimeProvider.System);
        return await new Doctor(LabWorld.Of(lab)).CheckAsync(Sample.Request with { Time = DateTimeOffset.UtcNow });
    }
}

using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Walk;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Lab;

namespace Parley.Check.Tests;

public sealed class DoctorTests(DoctorTests.SoundLab sound) : IClassFixture<DoctorTests.SoundLab>
{
    [Fact]
    public async Task A_check_that_comes_to_its_end_is_not_interrupted()
    {
        var report = await CheckAsync(null, CancellationToken.None);

        Assert.False(report.Interrupted);
        Assert.Empty(report.Causes.Select(cause => cause.Observation.ToString()));
        Assert.True(report.Elapsed > TimeSpan.Zero);
        Assert.DoesNotContain(report.Steps, step => step.Status == StepStatus.Failed);
    }

    [Fact]
    public async Task A_check_ended_before_it_began_knows_nothing_and_throws_nothing()
    {
        var report = await CheckAsync(null, new(canceled: true));

        Assert.True(report.Interrupted);
        Assert.Null(report.Discovery);
        Assert.Empty(report.Services);
        Assert.Empty(report.Causes);
        Assert.False(report.CouldNotBeMade);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public async Task A_check_ended_on_its_way_tells_what_was_known(int steps)
    {
        using var ending = new CancellationTokenSource();

        var report = await CheckAsync(new After(steps, ending), ending.Token);

        Assert.True(report.Interrupted);
        Assert.NotNull(report.Discovery);
        Assert.True(report.Steps.Length >= steps, $"{report.Steps.Length} steps");
        // What ended with an answer before is there with its answer, and is no cause for being alone.
        Assert.Equal(
            report.Steps.Count(step => step.Status == StepStatus.Passed && step.Name.Contains(':', StringComparison.Ordinal)),
            report.Services.Sum(service => service.Nodes.Count(node => !node.CutShort)));
        Assert.Empty(report.Causes.Select(cause => cause.Observation.ToString()));
    }

    [Fact]
    public async Task What_the_world_cancels_by_itself_is_not_hidden()
    {
        var doctor = new Doctor(LabWorld.Of(sound.Lab) with { Resolver = new GivesUp() });

        await Assert.ThrowsAsync<OperationCanceledException>(() => doctor.CheckAsync(Sample.Request));
    }

    Task<CheckReport> CheckAsync(IProgress<CheckProgress>? progress, CancellationToken cancellationToken) =>
        new Doctor(LabWorld.Of(sound.Lab)).CheckAsync(Sample.Request with { Time = DateTimeOffset.UtcNow }, progress, cancellationToken);

    /// <summary>One lab for all tests; none of them changes it.</summary>
    public sealed class SoundLab : IAsyncLifetime
    {
        internal LabDeployment Lab { get; private set; } = null!; // set before the first test

        public async Task InitializeAsync() =>
            Lab = await LabDeployment.StartAsync(new() { PublishesStandardPorts = true }, TimeProvider.System);

        public async Task DisposeAsync() => await Lab.DisposeAsync();
    }

    /// <summary>Ends the check as soon as so many steps are done.</summary>
    sealed class After(int steps, CancellationTokenSource ending) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value)
        {
            if (value.Finished >= steps)
                ending.Cancel();
        }
    }

    /// <summary>A resolver with a fault of its own: it cancels what nobody cancelled.</summary>
    sealed class GivesUp : IDnsResolver
    {
        public Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default) =>
            Task.FromException<DnsLookup>(new OperationCanceledException());
    }
}

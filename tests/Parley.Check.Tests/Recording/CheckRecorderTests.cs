using Parley.Check.Recording;
using Parley.Check.Tests.Support;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Paths;

namespace Parley.Check.Tests.Recording;

public sealed class CheckRecorderTests
{
    [Fact]
    public void Keeps_everything_that_a_walk_tells()
    {
        var recorder = new CheckRecorder(null);
        var discovery = new DiscoveryResult { Path = SignInPath.Manual, Reason = "nothing was found" };
        var visit = Sample.Visit(Sample.Target(ServiceRole.Xmpp, "imp1.example.test"));
        var observation = Observation.Of(Sample.Finding("client.user.not-found"), "alice");

        recorder.Discovered(discovery);
        recorder.Visited(visit);
        recorder.Observed(ServiceRole.UserData, "cucm1.example.test:8443", observation);
        var record = recorder.Snapshot();

        Assert.Same(discovery, record.Discovery);
        Assert.Same(visit, Assert.Single(record.Visits));
        Assert.Equal((ServiceRole.UserData, "cucm1.example.test:8443", observation), Assert.Single(record.Observations));
    }

    [Fact]
    public void Puts_steps_in_the_order_of_their_start()
    {
        var recorder = new CheckRecorder(null);

        recorder.StepFinished(Step("second", startedSeconds: 2));
        recorder.StepFinished(Step("third", startedSeconds: 3));
        recorder.StepFinished(Step("first", startedSeconds: 1));

        Assert.Equal(["first", "second", "third"], recorder.Snapshot().Steps.Select(step => step.Name));
    }

    [Fact]
    public void A_record_does_not_grow_with_the_walk()
    {
        var recorder = new CheckRecorder(null);
        recorder.StepFinished(Step("before", startedSeconds: 1));

        var record = recorder.Snapshot();
        recorder.StepFinished(Step("after", startedSeconds: 2));
        recorder.Visited(Sample.Visit(Sample.Target(ServiceRole.Xmpp, "imp1.example.test")));

        Assert.Equal("before", Assert.Single(record.Steps).Name);
        Assert.Empty(record.Visits);
    }

    [Fact]
    public void Tells_what_runs_and_how_much_is_done()
    {
        var told = new Told();
        var recorder = new CheckRecorder(told);

        recorder.StepStarted("one");
        recorder.StepStarted("two");
        recorder.StepFinished(Step("one", startedSeconds: 0));

        Assert.Equal(
            ["0 done, running one", "0 done, running one, two", "1 done, running two"],
            told.All.Select(now => $"{now.Finished} done, running {string.Join(", ", now.Running)}"));
    }

    [Fact]
    public async Task Loses_nothing_that_is_told_from_several_threads()
    {
        const int threads = 8;
        const int steps = 200;
        var told = new Told();
        var recorder = new CheckRecorder(told);

        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < steps; i++)
            {
                recorder.StepStarted($"{thread}/{i}");
                recorder.Visited(Sample.Visit(Sample.Target(ServiceRole.Sip, $"sip{thread}-{i}.example.test")));
                recorder.StepFinished(Step($"{thread}/{i}", startedSeconds: i));
            }
        })));

        var record = recorder.Snapshot();
        Assert.Equal(threads * steps, record.Steps.Select(step => step.Name).Distinct().Count());
        Assert.Equal(threads * steps, record.Visits.Select(visit => visit.Target.Host).Distinct().Count());
        Assert.Equal((threads * steps, 0), (told.All[^1].Finished, told.All[^1].Running.Length));
        Assert.Equal(told.All.Select(now => now.Finished).Order(), told.All.Select(now => now.Finished));
    }

    static StepRecord Step(string name, int startedSeconds) =>
        new(name, StepStatus.Passed, "done", TimeSpan.FromSeconds(startedSeconds), TimeSpan.FromSeconds(1));

    /// <summary>Keeps what it is told; the recorder tells one thing at a time.</summary>
    sealed class Told : IProgress<CheckProgress>
    {
        internal List<CheckProgress> All { get; } = [];

        public void Report(CheckProgress value) => All.Add(value);
    }
}

using Parley.Certificates.Identity;
using Parley.Client.Steps;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Fakes;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Steps;

public sealed class AnsweringNodesTests
{
    [Fact]
    public async Task Nodes_that_are_done_are_asked_in_their_order()
    {
        var (one, two) = (Visit("one", answers: true), Visit("two", answers: true));
        using var nodes = new AnsweringNodes([Task.FromResult(one), Task.FromResult(two)], TimeProvider.System);

        Assert.Equal(["one", "two"], await AllAsync(nodes));
    }

    [Fact]
    public async Task A_node_that_did_not_answer_is_left_out()
    {
        using var nodes = new AnsweringNodes(
            [Task.FromResult(Visit("one", answers: false)), Task.FromResult(Visit("two", answers: true))], TimeProvider.System);

        Assert.Equal(["two"], await AllAsync(nodes));
    }

    [Fact]
    public async Task A_node_that_is_down_does_not_hold_up_the_next()
    {
        var down = new TaskCompletionSource<NodeVisit>();
        using var nodes = new AnsweringNodes([down.Task, Task.FromResult(Visit("two", answers: true))], TimeProvider.System);

        var first = await nodes.GetAsync(0);
        down.SetResult(Visit("one", answers: false));

        Assert.Equal("two", first?.Host);
        Assert.Null(await nodes.GetAsync(1));
    }

    [Fact]
    public async Task A_node_that_ends_within_the_grace_goes_first()
    {
        var slow = new TaskCompletionSource<NodeVisit>();
        using var nodes = new AnsweringNodes([slow.Task, Task.FromResult(Visit("two", answers: true))], new ManualTime());

        var first = nodes.GetAsync(0);
        Assert.False(first.IsCompleted);
        slow.SetResult(Visit("one", answers: true));

        Assert.Equal("one", (await first)?.Host);
        Assert.Equal("two", (await nodes.GetAsync(1))?.Host);
    }

    [Fact]
    public async Task A_walk_that_was_ended_ends_the_wait()
    {
        using var nodes = new AnsweringNodes([Task.FromCanceled<NodeVisit>(new(canceled: true))], TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => nodes.GetAsync(0));
    }

    static async Task<List<string>> AllAsync(AnsweringNodes nodes)
    {
        var all = new List<string>();
        while (await nodes.GetAsync(all.Count) is { } target)
            all.Add(target.Host);
        return all;
    }

    static NodeVisit Visit(string host, bool answers)
    {
        var target = new ServiceTarget
        {
            Role = ServiceRole.UserData, Source = "a test", Host = host, Port = 8443, Origin = ReferenceOrigin.SrvTarget,
        };
        return new()
        {
            Target = target,
            Connections = [Connections.Of(target, ConnectionOutcome.Secured, new() { Summary = "a test", Understood = answers })],
            Started = TimeSpan.Zero,
            Elapsed = TimeSpan.Zero,
        };
    }
}

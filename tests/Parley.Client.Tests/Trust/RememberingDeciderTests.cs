using Parley.Client.Tests.Rules;
using Parley.Client.Trust;
using Parley.Client.Visits;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Trust;

public sealed class RememberingDeciderTests : IDisposable
{
    static readonly ConnectionVisit Server = Verdicts.SelfSigned();

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-decider-");

    DecisionStore Store => new(Path.Combine(_folder.FullName, "trust.jsonl"), TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_decline_stops_keeps_nothing_and_is_asked_again()
    {
        var person = new Person(new TrustAnswer.Decline());
        using var decider = Decider(person);

        Assert.Equal(TrustDecision.Stop, await decider.DecideAsync(Server.Attempt, default));
        Assert.Equal(TrustDecision.Stop, await decider.DecideAsync(Server.Attempt, default));

        Assert.Equal(2, person.Asked.Count);
        Assert.Empty(Store.Read().Decisions);
    }

    [Fact]
    public async Task Once_is_one_connection()
    {
        var person = new Person(new TrustAnswer.Once());
        using var decider = Decider(person);

        Assert.Equal(TrustDecision.Proceed, await decider.DecideAsync(Server.Attempt, default));
        await decider.DecideAsync(Server.Attempt, default);

        Assert.Equal(2, person.Asked.Count);
        Assert.Empty(Store.Read().Decisions);
    }

    [Fact]
    public async Task For_the_session_is_until_the_client_ends()
    {
        var person = new Person(new TrustAnswer.ForSession());
        using (var decider = Decider(person))
        {
            await decider.DecideAsync(Server.Attempt, default);
            Assert.Equal(TrustDecision.Proceed, await decider.DecideAsync(Server.Attempt, default));
        }

        Assert.Single(person.Asked);
        Assert.Empty(Store.Read().Decisions);
        using var next = Decider(person);
        await next.DecideAsync(Server.Attempt, default);
        Assert.Equal(2, person.Asked.Count);
    }

    [Fact]
    public async Task Until_a_date_outlives_the_client_and_is_bounded_by_the_policy()
    {
        var person = new Person(new TrustAnswer.Until(DateTimeOffset.MaxValue));
        using (var decider = Decider(person, new() { MaximumDays = 7 }))
            Assert.Equal(TrustDecision.Proceed, await decider.DecideAsync(Server.Attempt, default));
        using var next = Decider(person);

        Assert.Equal(TrustDecision.Proceed, await next.DecideAsync(Server.Attempt, default));

        Assert.Single(person.Asked);
        var kept = Assert.Single(Store.Read().Decisions);
        Assert.Equal(TimeSpan.FromDays(7), kept.Until - kept.DecidedAt);
    }

    [Fact]
    public async Task Another_server_is_another_question()
    {
        var person = new Person(new TrustAnswer.ForSession());
        using var decider = Decider(person);
        await decider.DecideAsync(Server.Attempt, default);

        await decider.DecideAsync(Server.Attempt with { Request = Server.Attempt.Request with { Host = "other.example.test" } }, default);

        Assert.Equal(2, person.Asked.Count);
    }

    [Fact]
    public async Task Connections_side_by_side_are_one_question()
    {
        var person = new Person(new TrustAnswer.ForSession());
        using var decider = Decider(person);

        var decisions = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () => await decider.DecideAsync(Server.Attempt, default))));

        Assert.All(decisions, decision => Assert.Equal(TrustDecision.Proceed, decision));
        Assert.Single(person.Asked);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_it_stops()
    {
        using var decider = Decider(person: null);

        Assert.Equal(TrustDecision.Stop, await decider.DecideAsync(Server.Attempt, default));
    }

    [Fact]
    public async Task A_damaged_file_is_never_read_as_trust_and_never_written_over()
    {
        await Store.AddAsync(TrustDecisions.Make(Decisions.Of(Server), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1)));
        using (var sound = Decider(person: null))
            Assert.Equal(TrustDecision.Proceed, await sound.DecideAsync(Server.Attempt, default));
        var cut = (await File.ReadAllBytesAsync(Store.Path))[..^1];
        await File.WriteAllBytesAsync(Store.Path, cut);

        var person = new Person(new TrustAnswer.Until(DateTimeOffset.UtcNow.AddDays(1)));
        using var decider = Decider(person);

        Assert.Equal(TrustDecision.Proceed, await decider.DecideAsync(Server.Attempt, default));
        Assert.Equal(TrustDecision.Proceed, await decider.DecideAsync(Server.Attempt, default));
        Assert.Single(person.Asked); // counts for the session, since it cannot be kept
        Assert.Equal(cut, await File.ReadAllBytesAsync(Store.Path));
    }

    [Fact]
    public async Task What_the_policy_forbids_nobody_is_asked()
    {
        var person = new Person(new TrustAnswer.Once());
        using var decider = Decider(person, new() { PeopleMayAccept = false });

        Assert.Equal(TrustDecision.Stop, await decider.DecideAsync(Server.Attempt, default));

        Assert.Empty(person.Asked);
    }

    RememberingDecider Decider(ITrustPrompt? person, TrustPolicy? policy = null) =>
        new(Store, policy ?? TrustPolicy.None, Decisions.Domain, person, TimeProvider.System);

    sealed class Person(TrustAnswer answer) : ITrustPrompt
    {
        internal List<TrustSubject> Asked { get; } = [];

        public ValueTask<TrustAnswer> AskAsync(TrustSubject subject, TrustEvaluation evaluation, CancellationToken cancellationToken)
        {
            Asked.Add(subject);
            return ValueTask.FromResult(answer);
        }
    }
}

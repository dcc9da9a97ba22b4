using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Transport.Connections;

namespace Parley.Check.Recording;

/// <summary>
/// Cuts secrets out of what a walk tells, before anything is made of it: a document that quotes a password, an address
/// with a token in it. Reports and evidence are made of the same record, so that none of them holds one.
/// </summary>
static class WithoutSecrets
{
    internal static Observation Cut(Observation observation)
    {
        var evidence = observation.Evidence;
        for (var i = 0; i < evidence.Length; i++)
        {
            var item = evidence[i];
            if (SecretCutter.Cut(item.Value) is var cut && cut != item.Value)
                evidence = evidence.SetItem(i, item with { Value = cut });
        }

        var subject = SecretCutter.Cut(observation.Subject);
        return evidence == observation.Evidence && subject == observation.Subject
            ? observation
            : observation with { Evidence = evidence, Subject = subject };
    }

    internal static DiscoveryResult Cut(DiscoveryResult discovery) =>
        Cut(discovery.Observations) is var observations && observations == discovery.Observations
            ? discovery
            : discovery with { Observations = observations };

    internal static NodeVisit Cut(NodeVisit visit)
    {
        var observations = Cut(visit.Observations);
        var connections = Each(visit.Connections, Cut);
        return observations == visit.Observations && connections == visit.Connections
            ? visit
            : visit with { Observations = observations, Connections = connections };
    }

    static ConnectionVisit Cut(ConnectionVisit connection)
    {
        var attempt = Cut(connection.Attempt);
        var greeting = connection.Greeting is { } said ? Cut(said) : null;
        return ReferenceEquals(attempt, connection.Attempt) && ReferenceEquals(greeting, connection.Greeting)
            ? connection
            : connection with { Attempt = attempt, Greeting = greeting };
    }

    static ConnectionAttempt Cut(ConnectionAttempt attempt)
    {
        var observations = Cut(attempt.Observations);
        var detail = attempt.Detail is null ? null : SecretCutter.Cut(attempt.Detail);
        return observations == attempt.Observations && detail == attempt.Detail
            ? attempt
            : attempt with { Observations = observations, Detail = detail };
    }

    static ServiceGreeting Cut(ServiceGreeting greeting)
    {
        var observations = Cut(greeting.Observations);
        var summary = SecretCutter.Cut(greeting.Summary);
        return observations == greeting.Observations && summary == greeting.Summary
            ? greeting
            : greeting with { Observations = observations, Summary = summary };
    }

    static ImmutableArray<Observation> Cut(ImmutableArray<Observation> observations) => Each(observations, Cut);

    /// <summary>The items changed; the same array where none was.</summary>
    static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> cut)
        where T : class
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (cut(items[i]) is var changed && !ReferenceEquals(changed, items[i]))
                items = items.SetItem(i, changed);
        }

        return items;
    }
}

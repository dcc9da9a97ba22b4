using System.Collections.Immutable;
using Parley.Client.Rules;
using Parley.Client.Walk;

namespace Parley.Check;

/// <summary>What is to be checked, and for whom.</summary>
public sealed record CheckRequest
{
    /// <summary>Whose sign-in is walked.</summary>
    public required SignInRequest SignIn { get; init; }

    /// <summary>The moment at which certificates are judged, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Whether <see cref="Time"/> was asked for, rather than being the moment of the check. Default: not.</summary>
    public bool TimeGiven { get; init; }

    /// <summary>The clients whose users the report speaks of. Default: all that are known.</summary>
    public ImmutableArray<ClientRules> Clients { get; init; } = KnownClients.All;
}

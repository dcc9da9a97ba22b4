using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>A service's answer to the first harmless question of its protocol; no secret is sent for it.</summary>
public sealed record ServiceGreeting
{
    /// <summary>The answer in one line, for reports: the mechanisms offered, the status line, the naming contexts.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether the service answered as its protocol asks.</summary>
    public required bool Understood { get; init; }

    /// <summary>
    /// What the server says of itself: the field Server of HTTP and SIP, the kind of a root DSE, the id of an XMPP stream or a
    /// mechanism of one maker. <see langword="null"/> where it says nothing.
    /// </summary>
    public string? Software { get; init; }

    /// <summary>How the server ended the connection instead of answering, where it did so with an alert (RFC 8446, 6).</summary>
    public ConnectionOutcome? Ended { get; init; }

    /// <summary>
    /// What a directory holds, by its root DSE (RFC 4512, 5.1); empty where it does not say, and of other services.
    /// </summary>
    public ImmutableArray<string> NamingContexts { get; init; } = [];

    /// <summary>What was noticed.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];
}

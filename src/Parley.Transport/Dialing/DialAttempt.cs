using System.Net;

namespace Parley.Transport.Dialing;

/// <summary>One address that was dialled, and what came of it.</summary>
public sealed record DialAttempt
{
    /// <summary>The address and port.</summary>
    public required IPEndPoint Address { get; init; }

    /// <summary>What came of it.</summary>
    public required DialOutcome Outcome { get; init; }

    /// <summary>What the operating system said; <see langword="null"/> where it has nothing to add.</summary>
    public string? Detail { get; init; }

    /// <summary>When the attempt began, from the start of the dial.</summary>
    public required TimeSpan Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }
}

using Parley.Certificates.Revocation;

namespace Parley.Client.Rules;

/// <summary>What the user of a client sees for each outcome of the question whether a certificate was revoked.</summary>
public sealed record RevocationConduct
{
    /// <summary>
    /// A client that insists on an answer wherever a certificate says who can give it, and
    /// keeps silent about its absence.
    /// </summary>
    public static readonly RevocationConduct Strict = new()
    {
        WhenUnreachable = ClientOutcome.Refuses,
        WhenUnusable = ClientOutcome.Refuses,
        TellsOfMissingAnswer = false,
    };

    /// <summary>A client that goes on where it gets no answer.</summary>
    public static readonly RevocationConduct Lenient = new()
    {
        WhenUnreachable = ClientOutcome.Connects,
        WhenUnusable = ClientOutcome.Connects,
    };

    /// <summary>A client that never asks, and so never learns of a revocation.</summary>
    public static readonly RevocationConduct NeverAsks = Lenient with { WhenRevoked = ClientOutcome.Connects };

    /// <summary>The issuer took the certificate back. Default: it refuses. No client asks its user about that.</summary>
    public ClientOutcome WhenRevoked { get; init; } = ClientOutcome.Refuses;

    /// <summary>Who could say it cannot be reached.</summary>
    public required ClientOutcome WhenUnreachable { get; init; }

    /// <summary>What came took too long or cannot be used.</summary>
    public required ClientOutcome WhenUnusable { get; init; }

    /// <summary>Whether its user is told that an answer is missing where it refuses for that reason. Default yes.</summary>
    public bool TellsOfMissingAnswer { get; init; } = true;

    /// <summary>What follows from what is known about one certificate.</summary>
    public ClientOutcome Of(RevocationStatus status) => status switch
    {
        RevocationStatus.Revoked => WhenRevoked,
        RevocationStatus.Unreachable => WhenUnreachable,
        RevocationStatus.Unusable => WhenUnusable,
        _ => ClientOutcome.Connects,
    };
}

using Parley.Certificates.Revocation;

namespace Parley.Client.Rules;

/// <summary>What the user of a client sees for each outcome of the question whether a certificate was revoked.</summary>
public sealed record RevocationConduct
{
    /// <summary>A client that insists on an answer wherever a certificate says who can give it.</summary>
    public static readonly RevocationConduct Strict = new()
    {
        WhenUnreachable = ClientOutcome.Refuses,
        WhenUnusable = ClientOutcome.Refuses,
    };

    /// <summary>A client that goes on where it gets no answer.</summary>
    public static readonly RevocationConduct Lenient = new()
    {
        WhenUnreachable = ClientOutcome.Connects,
        WhenUnusable = ClientOutcome.Connects,
    };

    /// <summary>Who could say it cannot be reached.</summary>
    public required ClientOutcome WhenUnreachable { get; init; }

    /// <summary>What came took too long or cannot be used.</summary>
    public required ClientOutcome WhenUnusable { get; init; }

    /// <summary>What follows from what is known about one certificate. No client goes on with one that is known to be revoked.</summary>
    public ClientOutcome Of(RevocationStatus status) => status switch
    {
        RevocationStatus.Revoked => ClientOutcome.Refuses,
        RevocationStatus.Unreachable => WhenUnreachable,
        RevocationStatus.Unusable => WhenUnusable,
        _ => ClientOutcome.Connects,
    };
}

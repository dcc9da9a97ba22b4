namespace Parley.Client.Trust;

/// <summary>A person's answer to the question whether to trust a server.</summary>
public abstract record TrustAnswer
{
    TrustAnswer()
    {
    }

    /// <summary>No: nothing is sent, nothing is kept, and the next start asks again.</summary>
    public sealed record Decline : TrustAnswer;

    /// <summary>For this connection.</summary>
    public sealed record Once : TrustAnswer;

    /// <summary>Until the client ends.</summary>
    public sealed record ForSession : TrustAnswer;

    /// <summary>Until a date; kept on disk.</summary>
    /// <param name="Date">The moment from which it counts no more, UTC; a policy may bring it nearer.</param>
    public sealed record Until(DateTimeOffset Date) : TrustAnswer;
}

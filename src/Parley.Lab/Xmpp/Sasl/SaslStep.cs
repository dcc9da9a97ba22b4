namespace Parley.Lab.Xmpp.Sasl;

/// <summary>What the server says next, and whether that is the end of it.</summary>
/// <param name="Outcome">Where the exchange stands.</param>
/// <param name="Data">What goes to the client with it.</param>
/// <param name="UserName">Who signed in, on success.</param>
/// <param name="Failure">The condition of RFC 6120, 6.5, on failure.</param>
sealed record SaslStep(SaslOutcome Outcome, byte[]? Data = null, string? UserName = null, string? Failure = null)
{
    internal static SaslStep Fail(string condition) => new(SaslOutcome.Failed, Failure: condition);
}

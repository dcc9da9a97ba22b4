namespace Parley.Lab.Xmpp.Sasl;

/// <summary>The server's side of one exchange.</summary>
interface ISaslMechanism
{
    /// <summary>Takes what the client said.</summary>
    SaslStep Step(ReadOnlySpan<byte> response);
}

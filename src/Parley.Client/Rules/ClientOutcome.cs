namespace Parley.Client.Rules;

/// <summary>What a user of a client sees at a connection, the best first.</summary>
public enum ClientOutcome
{
    /// <summary>The client connects without a word.</summary>
    Connects,

    /// <summary>The client asks whether to trust the server.</summary>
    Asks,

    /// <summary>The client reaches the server and refuses to go on.</summary>
    Refuses,

    /// <summary>The client does not get as far as a certificate.</summary>
    Unreachable,
}

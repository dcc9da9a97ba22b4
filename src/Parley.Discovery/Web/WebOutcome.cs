namespace Parley.Discovery.Web;

/// <summary>How a request for a web page ended.</summary>
public enum WebOutcome
{
    /// <summary>The server answered, with whatever status.</summary>
    Answered,

    /// <summary>The host has no address.</summary>
    NoAddress,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>Nothing came in time.</summary>
    TimedOut,

    /// <summary>The server's certificate does not verify.</summary>
    Untrusted,

    /// <summary>What came is not HTTP, or breaks its rules.</summary>
    Malformed,

    /// <summary>The answer is larger than is read, a body than <see cref="WebAnswer.MaximumBodyOctets"/> for example.</summary>
    TooLarge,
}

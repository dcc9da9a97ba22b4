namespace Parley.Transport.Connections;

/// <summary>What to do with a connection whose certificate is not trusted.</summary>
public enum TrustDecision
{
    /// <summary>Close it; nothing is sent.</summary>
    Stop,

    /// <summary>Use it: a person or a remembered decision accepts this certificate for this service.</summary>
    Proceed,

    /// <summary>Use it to look further, without credentials and without trust in what comes back.</summary>
    ProceedForDiagnosis,
}

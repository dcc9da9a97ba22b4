namespace Parley.Transport.Handshakes;

/// <summary>What a server answered when it was asked for one version of TLS alone.</summary>
public sealed record TlsVersionProbe
{
    /// <summary>The version asked for.</summary>
    public required TlsVersion Version { get; init; }

    /// <summary>The answer.</summary>
    public required TlsProbeAnswer Answer { get; init; }

    /// <summary>The cipher suite chosen, by its IANA name; <see langword="null"/> where none was.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>The group in which keys are exchanged, by its number; <see langword="null"/> where none was seen.</summary>
    public int? Group { get; init; }

    /// <summary>The alert; <see langword="null"/> where none came.</summary>
    public TlsAlert? Alert { get; init; }

    /// <summary>Whether the server asked for a client certificate (seen in TLS 1.2 and before).</summary>
    public bool ClientCertificateRequested { get; init; }

    /// <summary>What else there is to say; may be <see langword="null"/>.</summary>
    public string? Detail { get; init; }
}

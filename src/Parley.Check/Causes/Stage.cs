namespace Parley.Check.Causes;

/// <summary>How far along the sign-in line something was noticed.</summary>
public enum Stage
{
    /// <summary>Finding services by DNS.</summary>
    Discovery,

    /// <summary>Dialling, STARTTLS and the TLS handshake.</summary>
    Transport,

    /// <summary>Judging the certificate.</summary>
    Certificate,

    /// <summary>Asking the service, reading its documents.</summary>
    Service,
}

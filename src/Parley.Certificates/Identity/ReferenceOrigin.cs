namespace Parley.Certificates.Identity;

/// <summary>Who said that the server should have this name. A report tells it; what may be trusted hangs on it.</summary>
public enum ReferenceOrigin
{
    /// <summary>A person typed it.</summary>
    TypedByUser,

    /// <summary>It is the services domain, taken from the user's address.</summary>
    ServicesDomain,

    /// <summary>An SRV record named it; without DNSSEC this is no proof of anything (RFC 9525, 6.1).</summary>
    SrvTarget,

    /// <summary>A configuration file or service profile named it.</summary>
    Configuration,

    /// <summary>A server announced it over a connection that was already verified.</summary>
    ServerAnnounced,
}

namespace Parley.Check.Expiry;

/// <summary>What comes to its end.</summary>
public enum AheadKind
{
    /// <summary>The validity of a server's certificate.</summary>
    Certificate,

    /// <summary>The validity of an authority's certificate, and with it of all below.</summary>
    Authority,

    /// <summary>The time within which a revocation list counts.</summary>
    RevocationList,

    /// <summary>The lifetime that a renewal is given.</summary>
    Lifetime,

    /// <summary>The purpose that lets a server act as a client, too.</summary>
    ClientAuthentication,
}

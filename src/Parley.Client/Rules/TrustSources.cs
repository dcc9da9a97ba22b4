namespace Parley.Client.Rules;

/// <summary>The stores that a client may draw trust from.</summary>
[Flags]
public enum TrustSources
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The authorities that the platform brings along.</summary>
    Shipped = 1 << 0,

    /// <summary>Authorities that the user, an administrator or a management system added to the device.</summary>
    Added = 1 << 1,

    /// <summary>Certificates of servers that the user accepted, or that were laid beside them.</summary>
    Accepted = 1 << 2,

    /// <summary>All of them.</summary>
    All = Shipped | Added | Accepted,
}

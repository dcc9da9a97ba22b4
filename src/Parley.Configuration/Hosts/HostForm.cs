namespace Parley.Configuration.Hosts;

/// <summary>The form of a configured server name; only a full name can agree with a certificate.</summary>
public enum HostForm
{
    /// <summary>A host name with its domain.</summary>
    FullName,

    /// <summary>A host name without its domain.</summary>
    BareName,

    /// <summary>An IPv4 or IPv6 address.</summary>
    AddressLiteral,

    /// <summary>Neither a name nor an address.</summary>
    Unreadable,
}

namespace Parley.Planning.Deployments;

/// <summary>The versions of IP that a machine speaks.</summary>
public enum IpStack
{
    /// <summary>IPv4 only.</summary>
    IPv4,

    /// <summary>IPv6 only.</summary>
    IPv6,

    /// <summary>Both.</summary>
    TwoStacks,
}

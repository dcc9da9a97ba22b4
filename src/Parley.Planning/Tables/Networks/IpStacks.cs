namespace Parley.Planning.Tables.Networks;

/// <summary>The families of addresses that a system has, or that a client may use.</summary>
public enum IpStacks
{
    /// <summary>IPv4 alone.</summary>
    IPv4Only,

    /// <summary>IPv6 alone.</summary>
    IPv6Only,

    /// <summary>Both; what a client uses without <c>IP_Mode</c>.</summary>
    TwoStacks,
}

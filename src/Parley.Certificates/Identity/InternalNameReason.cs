using System.Net;
using System.Net.Sockets;
using Parley.Certificates.Model;

namespace Parley.Certificates.Identity;

/// <summary>Names that only mean something inside a network, so that no public authority vouches for them.</summary>
public static class InternalNameReason
{
    /// <summary>Top-level names that are set aside: RFC 6761, RFC 6762, and those that networks use for themselves.</summary>
    static readonly string[] Reserved = [".local", ".test", ".localhost", ".invalid", ".internal", ".lan", ".home", ".corp", ".intranet"];

    /// <summary>Why a name is internal, as the end of a sentence; <see langword="null"/> where it may be public.</summary>
    public static string? Of(GeneralName name)
    {
        if (name.Address is { } address)
            return IsInternal(address) ? "is an address of a private network" : null;
        if (name is not { Kind: GeneralNameKind.DnsName, Text: { } text })
            return null;
        if (!text.Contains('.', StringComparison.Ordinal))
            return "has no domain";
        foreach (var suffix in Reserved)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return $"ends in {suffix}, which is no public domain";
        }

        return null;
    }

    /// <summary>RFC 1918, RFC 3927, RFC 6598, loopback; of IPv6 unique local and link-local addresses (RFC 4193, RFC 4291).</summary>
    static bool IsInternal(IPAddress address)
    {
        if (IPAddress.IsLoopback(address))
            return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
        return address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..]
            or [100, >= 64 and <= 127, ..];
    }
}

using Parley.Dns;

namespace Parley.Discovery;

/// <summary>The address that a person types to sign in: <c>alice@example.com</c>.</summary>
public sealed partial record UserAddress
{
    UserAddress(string local, string typedDomain, DnsName domainName)
    {
        Local = local;
        TypedDomain = typedDomain;
        DomainName = domainName;
    }

    /// <summary>What stands before the at sign, as it was typed.</summary>
    public string Local { get; }

    /// <summary>The domain with A-labels, in lower case: what DNS and certificates are asked for.</summary>
    public string Domain => DomainName.ToString().ToLowerInvariant();

    /// <summary>The domain as it was typed, without a last dot.</summary>
    public string TypedDomain { get; }

    /// <summary>The domain as a name.</summary>
    public DnsName DomainName { get; }

    /// <summary>The address with the domain in A-labels.</summary>
    public override string ToString() => $"{Local}@{Domain}";
}

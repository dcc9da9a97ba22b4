namespace Parley.Planning.Tables.Networks;

/// <summary>Reads and writes <see cref="IpStacks"/> as <c>IP_Mode</c> has them.</summary>
public static class IpStacksText
{
    /// <summary>Reads a value without regard to case and punctuation; <c>Dual Stacks</c> is <c>Two Stacks</c>.</summary>
    public static bool TryRead(string text, out IpStacks stacks)
    {
        IpStacks? read = new string([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]) switch
        {
            "ipv4only" or "ipv4" => IpStacks.IPv4Only,
            "ipv6only" or "ipv6" => IpStacks.IPv6Only,
            "twostacks" or "twostack" or "dualstacks" or "dualstack" or "dual" => IpStacks.TwoStacks,
            _ => null,
        };
        stacks = read.GetValueOrDefault();
        return read is not null;
    }

    /// <summary>The value as the parameter takes it.</summary>
    public static string Of(IpStacks stacks) => stacks switch
    {
        IpStacks.IPv4Only => "IPv4-Only",
        IpStacks.IPv6Only => "IPv6-Only",
        _ => "Two Stacks",
    };
}

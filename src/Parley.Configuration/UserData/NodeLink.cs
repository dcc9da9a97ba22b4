using System.Diagnostics.CodeAnalysis;

namespace Parley.Configuration.UserData;

/// <summary>Resolves a link of an answer against the address that was asked.</summary>
public static class NodeLink
{
    /// <summary>
    /// The link in full. Nodes send links without their port: an <c>https</c> link without one keeps the port that was
    /// asked. A link that is not <c>http</c> or <c>https</c>, or that carries a user name, is refused.
    /// </summary>
    /// <param name="asked">The address the answer came from.</param>
    /// <param name="link">The link as sent.</param>
    /// <param name="address">The address to ask next.</param>
    public static bool TryResolve(Uri asked, string? link, [NotNullWhen(true)] out Uri? address)
    {
        ArgumentNullException.ThrowIfNull(asked);
        address = null;
        if (string.IsNullOrWhiteSpace(link) || !Uri.TryCreate(asked, link.Trim(), out var resolved))
            return false;
        if ((resolved.Scheme != Uri.UriSchemeHttps && resolved.Scheme != Uri.UriSchemeHttp) || resolved.UserInfo.Length > 0)
            return false;

        var namesNoPort = resolved.IsDefaultPort && !link.Contains($":{resolved.Port}", StringComparison.Ordinal);
        address = namesNoPort && resolved.Scheme == asked.Scheme && resolved.Port != asked.Port
            ? new UriBuilder(resolved) { Port = asked.Port }.Uri
            : resolved;
        return true;
    }
}

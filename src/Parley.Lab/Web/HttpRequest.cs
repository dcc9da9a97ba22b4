using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace Parley.Lab.Web;

/// <summary>A request as the lab's web servers see it (RFC 9112, 3).</summary>
sealed record HttpRequest
{
    /// <summary>The method, as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The path, percent-decoded, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query's parameters, decoded; of repeated ones the first.</summary>
    public required FrozenDictionary<string, string> Query { get; init; }

    /// <summary>The header fields, names without regard to case; of repeated ones the last.</summary>
    public required FrozenDictionary<string, string> Fields { get; init; }

    /// <summary>The octets of the body, as Content-Length announces them.</summary>
    public int BodyBytes { get; init; }

    /// <summary>Whether the client wants to go on after the answer (RFC 9112, 9.3).</summary>
    public bool KeepsAlive { get; init; }

    /// <summary>The name and password of HTTP Basic (RFC 7617), where the request has them.</summary>
    public bool TryGetBasic([NotNullWhen(true)] out string? userName, [NotNullWhen(true)] out string? password)
    {
        const string scheme = "Basic ";
        userName = password = null;
        if (!Fields.TryGetValue("Authorization", out var value) || !value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var buffer = new byte[value.Length];
        if (!Convert.TryFromBase64String(value[scheme.Length..].Trim(), buffer, out var length))
            return false;
        var text = Encoding.UTF8.GetString(buffer.AsSpan(0, length));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return false;
        (userName, password) = (text[..colon], text[(colon + 1)..]);
        return true;
    }

    /// <summary>Splits what stands between method and version: a path with a query, or a whole URL.</summary>
    internal static bool TrySplitTarget(string target, out string path, out FrozenDictionary<string, string> query)
    {
        path = "";
        query = FrozenDictionary<string, string>.Empty;
        if (!target.StartsWith('/'))
            return false;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(mark < 0 ? target : target[..mark]);
        if (mark >= 0)
        {
            var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var part in target[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                var (name, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
                parameters.TryAdd(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value));
            }

            query = parameters.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        }

        return true;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Parley.Cli.Parsing;

/// <summary>Names of hosts, domains and the hosts of URLs on the command line.</summary>
static class SystemName
{
    /// <summary>Letters of a DNS name at most (RFC 1035, 2.3.4).</summary>
    const int Longest = 253;

    /// <summary>Reads a host name, or the host of a URL.</summary>
    internal static bool TryReadHostOrUrl(
        string option, string text, [NotNullWhen(true)] out string? host, [NotNullWhen(false)] out CommandError? error)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return TryReadHost(option, text, out host, out error);
        host = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.IdnHost.Length > 0 ? address.IdnHost : null;
        error = host is null
            ? CommandError.Usage(
                $"{option} {Quotation.Of(text)} is no address",
                "give it as https://meet.example.com, or the host alone")
            : null;
        return host is not null;
    }

    /// <summary>Reads a host name or a domain; a final dot is left out.</summary>
    internal static bool TryReadHost(
        string option, string text, [NotNullWhen(true)] out string? host, [NotNullWhen(false)] out CommandError? error)
    {
        host = text.TrimEnd('.');
        error = host.Length is > 0 and <= Longest && Uri.CheckHostName(host) != UriHostNameType.Unknown
            ? null
            : CommandError.Usage($"{option} {Quotation.Of(text)} is no name of a host", "give it as meet.example.com");
        return error is null;
    }
}

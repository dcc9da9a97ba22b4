using Parley.Certificates.Identity;

namespace Parley.Client.Trust;

/// <summary>What a decision is about: this service of this domain at this server, and nothing else.</summary>
/// <param name="Service">The kind of service; a decision about the web server of a host says nothing of its messaging.</param>
/// <param name="Domain">The services domain of the user, lower case.</param>
/// <param name="Server">The server, <c>host:port</c>, lower case.</param>
public sealed record TrustScope(ApplicationService Service, string Domain, string Server)
{
    /// <summary>Makes a scope; letters of names have no case.</summary>
    public static TrustScope Of(ApplicationService service, string domain, string host, int port)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(host);
        var server = host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? $"[{host}]" : host;
        return new(
            service, Plain(domain),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Plain(server)}:{port}"));
    }

    /// <summary>The scope in words.</summary>
    public override string ToString() => $"{Service} of {Domain} at {Server}";

    static string Plain(string name) => name.ToLowerInvariant().TrimEnd('.');
}

using System.Net;
using Parley.Certificates.Identity;
using Parley.Transport.Dialects;

namespace Parley.Transport.Connections;

/// <summary>One secure connection to be made: where, how, and which name must be proved.</summary>
public sealed record ConnectionRequest
{
    /// <summary>The host as it was named, for reports.</summary>
    public required string Host { get; init; }

    /// <summary>The address and port that are dialled.</summary>
    public required IPEndPoint Address { get; init; }

    /// <summary>
    /// The name sent as SNI (RFC 6066, 3): a host name, for XMPP the domain of the address (XEP-0368, 3); U-labels are
    /// turned into A-labels. <see langword="null"/> for none, as with addresses in place of names.
    /// </summary>
    public string? ServerName { get; init; }

    /// <summary>How the connection comes to TLS.</summary>
    public required SecurityDialect Dialect { get; init; }

    /// <summary>The name that the certificate must prove.</summary>
    public required ReferenceIdentity Reference { get; init; }

    /// <summary>The connection in words: host, port and, where it says more, the address.</summary>
    public override string ToString()
    {
        var port = Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var host = Host.Contains(':', StringComparison.Ordinal) && !Host.StartsWith('[') ? $"[{Host}]" : Host;
        return IPAddress.TryParse(Host.Trim('[', ']'), out var address) && address.Equals(Address.Address)
            ? $"{host}:{port}"
            : $"{host}:{port} at {Address.Address}";
    }
}

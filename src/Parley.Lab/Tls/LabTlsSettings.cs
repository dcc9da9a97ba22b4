using System.Collections.Immutable;
using System.Net.Security;
using System.Security.Authentication;
using Parley.Lab.Pki;

namespace Parley.Lab.Tls;

/// <summary>How a TLS server of the lab behaves.</summary>
public sealed record LabTlsSettings
{
    /// <summary>What it presents, the server's own certificate first, then exactly these, in this order.</summary>
    public required ImmutableArray<LabCertificate> Presented { get; init; }

    /// <summary>What it presents instead to clients that ask for one of these names (SNI; RFC 6066, 3).</summary>
    public ImmutableDictionary<string, ImmutableArray<LabCertificate>> PresentedFor { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<LabCertificate>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The versions it speaks; TLS 1.2 and 1.3 unless said otherwise (RFC 9325, 3.1.1).</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>The application protocols it knows (RFC 7301); none means that it ignores the extension.</summary>
    public ImmutableArray<SslApplicationProtocol> ApplicationProtocols { get; init; } = [];

    /// <summary>The only cipher suites it takes; the platform's choice where empty. Not on Windows.</summary>
    public ImmutableArray<TlsCipherSuite> CipherSuites { get; init; } = [];

    /// <summary>
    /// The OCSP answer that it sends with its certificate to clients that ask (RFC 6066, 8), whatever it is; none where empty.
    /// On Linux only.
    /// </summary>
    public ReadOnlyMemory<byte> Staple { get; init; }

    /// <summary>Whether it asks for a certificate of the client, and takes clients without one.</summary>
    public bool AsksForClientCertificate { get; init; }

    /// <summary>Whether it demands a certificate of the client, and hangs up on one that has none.</summary>
    public bool DemandsClientCertificate { get; init; }

    /// <summary>
    /// Whether to serve what a library of today refuses to serve: small keys, SHA-1, TLS before 1.2. Off unless said
    /// otherwise; it lowers nothing but this one server.
    /// </summary>
    public bool AllowsWeakness { get; init; }
}

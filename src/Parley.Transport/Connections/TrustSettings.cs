using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Transport.Collecting;

namespace Parley.Transport.Connections;

/// <summary>By what certificates are judged.</summary>
public sealed record TrustSettings
{
    /// <summary>The anchors and the intermediates at hand.</summary>
    public required TrustStore Trust { get; init; }

    /// <summary>The rules.</summary>
    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;

    /// <summary>Fetches what certificates refer to; <see langword="null"/> where nothing is fetched and revocation is not asked about.</summary>
    public ICertificateCollector? Collector { get; init; }

    /// <summary>The moment of validation; <see langword="null"/> for the moment of the handshake.</summary>
    public DateTimeOffset? At { get; init; }
}

using System.Collections.Immutable;
using System.Net.Security;

namespace Parley.Transport.Handshakes;

/// <summary>What came of a handshake.</summary>
sealed record HandshakeResult
{
    /// <summary>The session; <see langword="null"/> where the handshake failed.</summary>
    internal SslStream? Stream { get; init; }

    /// <summary>The certificates as sent, as far as they were seen.</summary>
    internal required ImmutableArray<ReadOnlyMemory<byte>> Presented { get; init; }

    /// <summary>Whether the server asked for a client certificate.</summary>
    internal required bool ClientCertificateRequested { get; init; }

    /// <summary>The alert by which the server ended the handshake.</summary>
    internal TlsAlert? Alert { get; init; }

    /// <summary>What the platform says about the failure.</summary>
    internal string? Reason { get; init; }
}

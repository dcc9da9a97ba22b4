using Parley.Certificates.Identity;
using Parley.Transport.Dialects;

namespace Parley.Client.Endpoints;

/// <summary>A server that somebody named, without a domain whose sign-in leads to it.</summary>
public sealed record Endpoint
{
    /// <summary>The host, a name or an address literal.</summary>
    public required string Host { get; init; }

    /// <summary>The TCP port.</summary>
    public required int Port { get; init; }

    /// <summary>Whose rules of identity hold.</summary>
    public required ApplicationService Service { get; init; }

    /// <summary>How the connection comes to TLS.</summary>
    public required SecurityDialect Dialect { get; init; }

    /// <summary>
    /// The name that the certificate must prove and that is sent as SNI;
    /// <see langword="null"/> to judge the chain alone.
    /// </summary>
    public required string? Name { get; init; }

    /// <summary>Host and port as reports name them.</summary>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}

using System.Collections.Immutable;

namespace Parley.Certificates.Model;

/// <summary>Which key of the issuer signed (RFC 5280, 4.2.1.1).</summary>
public sealed record AuthorityKeyIdentifier
{
    /// <summary>The issuer's subject key identifier, or <see langword="null"/> where it is not given.</summary>
    public ReadOnlyMemory<byte>? KeyIdentifier { get; init; }

    /// <summary>The names of the issuer's issuer; empty where not given.</summary>
    public ImmutableArray<GeneralName> Issuer { get; init; } = [];

    /// <summary>
    /// The serial number of the issuer's certificate, or <see langword="null"/> where it is not given.
    /// </summary>
    public ReadOnlyMemory<byte>? SerialNumber { get; init; }

    /// <summary>Whether the extension was marked critical.</summary>
    public bool Critical { get; init; }
}

using System.Collections.Immutable;

namespace Parley.Certificates.Model;

/// <summary>
/// Under which policies a certificate was issued (RFC 5280, 4.2.1.4). Qualifiers are checked for form only.
/// </summary>
public sealed record CertificatePolicies
{
    /// <summary>The policies in the order of the certificate, each once.</summary>
    public required ImmutableArray<Oid> Policies { get; init; }

    /// <summary>Whether the certificate names a policy more than once, which RFC 5280 forbids.</summary>
    public bool HasDuplicates { get; init; }

    /// <summary>Whether a qualifier is neither a practice statement nor a user notice.</summary>
    public bool HasUnknownQualifiers { get; init; }

    /// <summary>Whether the extension was marked critical.</summary>
    public bool Critical { get; init; }
}

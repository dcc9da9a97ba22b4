using System.Collections.Immutable;

namespace Parley.Certificates.Model;

/// <summary>The purposes a certificate is restricted to (RFC 5280, 4.2.1.12).</summary>
public sealed record ExtendedKeyUsage
{
    /// <summary>The purposes in the order of the certificate; at least one.</summary>
    public required ImmutableArray<Oid> Purposes { get; init; }

    /// <summary>Whether the extension was marked critical.</summary>
    public bool Critical { get; init; }

    /// <summary>Whether this purpose, or any purpose, is allowed.</summary>
    public bool Allows(Oid purpose) => Purposes.Contains(purpose) || Purposes.Contains(ObjectIdentifiers.AnyExtendedKeyUsage);
}

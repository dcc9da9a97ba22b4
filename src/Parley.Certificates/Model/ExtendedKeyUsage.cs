using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Certificates.Model;

/// <summary>The purposes a certificate is restricted to (RFC 5280, 4.2.1.12).</summary>
public sealed record ExtendedKeyUsage
{
    // What nearly every server's certificate says; shared, because millions of certificates are read.
    static readonly ExtendedKeyUsage Server = new() { Purposes = [ObjectIdentifiers.ServerAuthentication] };
    static readonly ExtendedKeyUsage ServerAndClient =
        new() { Purposes = [ObjectIdentifiers.ServerAuthentication, ObjectIdentifiers.ClientAuthentication] };

    /// <summary>The purposes in the order of the certificate; at least one.</summary>
    public required ImmutableArray<Oid> Purposes { get; init; }

    /// <summary>Whether the extension was marked critical.</summary>
    public bool Critical { get; init; }

    /// <summary>Whether this purpose, or any purpose, is allowed.</summary>
    public bool Allows(Oid purpose) => Purposes.Contains(purpose) || Purposes.Contains(ObjectIdentifiers.AnyExtendedKeyUsage);

    /// <summary>The extension's value where it is one of the usual ones.</summary>
    internal static bool TryGetUsual(ReadOnlySpan<byte> value, bool critical, [NotNullWhen(true)] out ExtendedKeyUsage? usual)
    {
        usual = critical ? null
            : value.SequenceEqual((ReadOnlySpan<byte>)[0x30, 0x0A, 0x06, 0x08, 0x2B, 6, 1, 5, 5, 7, 3, 1]) ? Server
            : value.SequenceEqual(
                (ReadOnlySpan<byte>)[0x30, 0x14, 0x06, 0x08, 0x2B, 6, 1, 5, 5, 7, 3, 1, 0x06, 0x08, 0x2B, 6, 1, 5, 5, 7, 3, 2])
                ? ServerAndClient
            : null;
        return usual is not null;
    }
}

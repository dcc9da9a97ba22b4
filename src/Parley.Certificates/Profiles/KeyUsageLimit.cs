using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>What the key usage of certificates in one role may say; one row of a table.</summary>
public sealed record KeyUsageLimit
{
    /// <summary>Every use that has a bit.</summary>
    public const KeyUsage AnyUse = (KeyUsage)0x1FF;

    /// <summary>The role it is about. Of anchors only those that issued themselves are meant: roots.</summary>
    public required CertificateRole Role { get; init; }

    /// <summary>The kinds of key it is about; default any.</summary>
    public ImmutableArray<PublicKeyAlgorithm> Keys { get; init; } = [];

    /// <summary>The first notBefore that the row is about; default any.</summary>
    public DateTimeOffset IssuedFrom { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Whether the extension must be there; default it may be absent.</summary>
    public ExtensionPresence Presence { get; init; }

    /// <summary>Whether it must be critical; default no (RFC 5280, 4.2.1.3 says SHOULD).</summary>
    public bool MustBeCritical { get; init; }

    /// <summary>Uses that must be allowed where the extension is there.</summary>
    public KeyUsage Required { get; init; }

    /// <summary>The only uses that may be allowed; default any.</summary>
    public KeyUsage Allowed { get; init; } = AnyUse;

    /// <summary>Who says so.</summary>
    public required SourceReference Source { get; init; }
}

using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>What the extended key usage of certificates in one role may say; one row of a table.</summary>
public sealed record PurposeLimit
{
    /// <summary>The role it is about. Of anchors only those that issued themselves are meant: roots.</summary>
    public required CertificateRole Role { get; init; }

    /// <summary>Counts only where this is asked for; default <see langword="null"/>: always.</summary>
    public KeyPurpose? AskedFor { get; init; }

    /// <summary>The first notBefore that the row is about; default any.</summary>
    public DateTimeOffset IssuedFrom { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Whether the extension must be there; default it may be absent.</summary>
    public ExtensionPresence Presence { get; init; }

    /// <summary>Whether it may be critical; default yes (RFC 5280, 4.2.1.12).</summary>
    public bool MayBeCritical { get; init; } = true;

    /// <summary>Purposes that must be named where the extension is there; anyExtendedKeyUsage does not stand for them.</summary>
    public ImmutableArray<Oid> Required { get; init; } = [];

    /// <summary>Purposes of which one must be named where the extension is there; default none in particular.</summary>
    public ImmutableArray<Oid> OneOf { get; init; } = [];

    /// <summary>Purposes that must not be named.</summary>
    public ImmutableArray<Oid> Forbidden { get; init; } = [];

    /// <summary>The only purposes that may be named; default any.</summary>
    public ImmutableArray<Oid> Only { get; init; } = [];

    /// <summary>Who says so.</summary>
    public required SourceReference Source { get; init; }
}

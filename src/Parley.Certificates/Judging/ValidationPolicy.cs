using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Judging;

/// <summary>
/// By which rules and within which limits a chain is judged. Works as created; a value, so profiles are data.
/// </summary>
public sealed record ValidationPolicy
{
    /// <summary>The policy of ordinary sign-in.</summary>
    public static readonly ValidationPolicy Default = new();

    /// <summary>
    /// RFC 5280 to the letter: what the standard demands of authorities, and others forgive, is an error too.
    /// </summary>
    public static readonly ValidationPolicy Rfc5280 = new()
    {
        Name = "rfc5280",
        Grades = ImmutableDictionary<string, Severity>.Empty.Add(Rules.CertificateRules.BreaksProfile.Code, Severity.Error),
    };

    /// <summary>The name for reports.</summary>
    public string Name { get; init; } = "standard";

    /// <summary>Bits of an RSA modulus at least; default 2048 (CA/B Forum BR 6.1.5, NIST SP 800-131A).</summary>
    public int MinimumRsaBits { get; init; } = 2048;

    /// <summary>Bits of an elliptic curve at least; default 256 (CA/B Forum BR 6.1.5).</summary>
    public int MinimumCurveBits { get; init; } = 256;

    /// <summary>
    /// The share of a lifetime that must remain before an end is announced; default a tenth, because lifetimes run from
    /// a day to years and no fixed number of days fits all.
    /// </summary>
    public double EndsSoonShare { get; init; } = 0.1;

    /// <summary>
    /// An end is announced at most this long before it, whatever the share; default 90 days, because a tenth of a root's
    /// lifetime is years.
    /// </summary>
    public TimeSpan EndsSoonAtMost { get; init; } = TimeSpan.FromDays(90);

    /// <summary>
    /// Intermediates at most between leaf and anchor, self-issued ones not counted; default 8. The longest chains in
    /// use have four.
    /// </summary>
    public int MaximumDepth { get; init; } = 8;

    /// <summary>
    /// Signatures verified for one verdict at most; default 256. A verification costs 20 to 100 microseconds, and no
    /// honest chain, cross-signed in any way, needs more than 30.
    /// </summary>
    public int MaximumSignatureChecks { get; init; } = 256;

    /// <summary>
    /// Issuers looked at for one verdict at most; default 4096: a thousand decoys of one name at every level of a chain.
    /// </summary>
    public int MaximumCandidates { get; init; } = 4096;

    /// <summary>
    /// Names compared with name constraints for one verdict at most; default 250,000, some tens of milliseconds.
    /// Certificates in use need less than a thousand.
    /// </summary>
    public int MaximumNameComparisons { get; init; } = 250_000;

    /// <summary>Paths kept in a verdict at most; default 32. More are tried and counted, not told.</summary>
    public int MaximumPathsKept { get; init; } = 32;

    /// <summary>The policies asked for (RFC 5280, 6.1.1 (c)); default any.</summary>
    public ImmutableArray<Oid> AcceptablePolicies { get; init; } = [ObjectIdentifiers.AnyPolicy];

    /// <summary>Whether the path must be valid for an acceptable policy (RFC 5280, 6.1.1 (f)); default no.</summary>
    public bool RequireExplicitPolicy { get; init; }

    /// <summary>Whether policy mappings are ignored (RFC 5280, 6.1.1 (e)); default no.</summary>
    public bool InhibitPolicyMapping { get; init; }

    /// <summary>Whether anyPolicy is ignored (RFC 5280, 6.1.1 (g)); default no.</summary>
    public bool InhibitAnyPolicy { get; init; }

    /// <summary>Severities of findings where they differ from the findings' own, by code.</summary>
    public ImmutableDictionary<string, Severity> Grades { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The severity of an observation under this policy.</summary>
    internal Observation Grade(Observation observation) =>
        Grades.TryGetValue(observation.Finding.Code, out var severity) ? observation with { Severity = severity } : observation;
}

using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Judging;

/// <summary>
/// By which rules and within which limits a chain is judged. Works as created; a value, so profiles are data.
/// </summary>
public sealed record ValidationPolicy
{
    /// <summary>The policy of ordinary sign-in.</summary>
    public static readonly ValidationPolicy Default = new();

    internal const string DefaultName = "standard";

    /// <summary>The name for reports.</summary>
    public string Name { get; init; } = DefaultName;

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

    /// <summary>
    /// What is made of revocation; default <see cref="RevocationCheck.WhereKnown"/>, which says nothing where nothing is given.
    /// </summary>
    public RevocationCheck Revocation { get; init; } = RevocationCheck.WhereKnown;

    /// <summary>
    /// Revocation lists and answers count this long after they were issued, at most; default <see langword="null"/>: until
    /// they say that there is a newer one, and seven days where they do not say.
    /// </summary>
    public TimeSpan? MaximumRevocationAge { get; init; }

    /// <summary>
    /// Whether lists must keep to the CA/Browser Forum's rules for public authorities (BR 7.2.2.1) beyond RFC 5280: not
    /// indirect, about all reasons, and under exactly the address that the certificate names; default no.
    /// </summary>
    public bool BaselineRevocationLists { get; init; }

    /// <summary>
    /// Revocation lists and answers looked at for one verdict at most; default 4096: authorities that partition have some
    /// hundred lists each.
    /// </summary>
    public int MaximumRevocationSources { get; init; } = 4096;

    /// <summary>Paths kept in a verdict at most; default 32. More are tried and counted, not told.</summary>
    public int MaximumPathsKept { get; init; } = 32;

    /// <summary>
    /// How long end-entity certificates may be valid, by the date of issue, the earliest date first; the last row that the
    /// notBefore has reached counts. Default no limit.
    /// </summary>
    public ImmutableArray<LifetimeLimit> Lifetimes { get; init; } = [];

    /// <summary>The bits of an RSA modulus are a multiple of this; default 1, any number.</summary>
    public int RsaBitsMultipleOf { get; init; } = 1;

    /// <summary>
    /// Whether an RSA exponent must lie between 2^16 and 2^256; default no, it need only be odd and above one.
    /// </summary>
    public bool RequireStrongExponent { get; init; }

    /// <summary>The kinds of public key that are approved; default any that can be verified.</summary>
    public ImmutableArray<PublicKeyAlgorithm> KeyAlgorithms { get; init; } = [];

    /// <summary>The named curves that are approved; default any of <see cref="MinimumCurveBits"/>.</summary>
    public ImmutableArray<Oid> Curves { get; init; } = [];

    /// <summary>The signature schemes that are approved below the anchor; default any that can be verified.</summary>
    public ImmutableArray<SignatureScheme> SignatureSchemes { get; init; } = [];

    /// <summary>The hashes of signatures that are approved below the anchor; default any that is not broken.</summary>
    public ImmutableArray<HashAlgorithmName> Hashes { get; init; } = [];

    /// <summary>
    /// Whether the platform must be able to read the key of the leaf, which no path validation uses: a point off its curve is
    /// found so. Default no, the handshake fails with such a key; costs tens of microseconds.
    /// </summary>
    public bool ValidateLeafKey { get; init; }

    /// <summary>Whether a server's certificate needs a dNSName or an iPAddress; default no, the comparison of names tells.</summary>
    public bool RequireAlternativeName { get; init; }

    /// <summary>
    /// Whether common names of a server's certificate must repeat entries of its subject alternative name; default no.
    /// </summary>
    public bool CommonNameRepeatsAlternativeName { get; init; }

    /// <summary>
    /// The first notBefore from which a server's certificate must have no organizational unit; default
    /// <see langword="null"/>, never.
    /// </summary>
    public DateTimeOffset? OrganizationalUnitForbiddenFrom { get; init; }

    /// <summary>Whether names that only mean something inside a network are remarked on; default no.</summary>
    public bool PublicNamesOnly { get; init; }

    /// <summary>
    /// Whether the key usage of the leaf must allow a handshake; default yes. Path validation alone does not ask (RFC 5280, 6.1.5).
    /// </summary>
    public bool ChecksLeafKeyUsage { get; init; } = true;

    /// <summary>Whether the end of a path may be an authority's certificate; default yes (RFC 5280 does not forbid it).</summary>
    public bool LeafMayBeAuthority { get; init; } = true;

    /// <summary>What extended key usages may say beside allowing the purpose asked for; default anything.</summary>
    public ImmutableArray<PurposeLimit> Purposes { get; init; } = [];

    /// <summary>What key usages may say beside allowing what the key does; default anything.</summary>
    public ImmutableArray<KeyUsageLimit> KeyUsages { get; init; } = [];

    /// <summary>
    /// Critical extensions that the caller evaluates, beside those that the engine does; default none (RFC 5280, 4.2).
    /// </summary>
    public ImmutableArray<Oid> UnderstoodExtensions { get; init; } = [];

    /// <summary>What of an anchor's certificate counts; default its dates and constraints, as with platforms.</summary>
    public AnchorScrutiny Anchors { get; init; } = AnchorScrutiny.Platform;

    /// <summary>What a certificate of the store may do as an anchor; default vouch for others, and be the peer's own.</summary>
    public AnchorRoles AnchorRoles { get; init; } = AnchorRoles.Any;

    /// <summary>Whether the authority key identifier of a root must be its own, and alone; default no.</summary>
    public bool RootNamesItsOwnKey { get; init; }

    /// <summary>
    /// Whether duties of authorities are looked for that change nothing for a relying party: encodings, user notices, empty
    /// lists. Default no; they cost a second look at every extension.
    /// </summary>
    public bool IsThorough { get; init; }

    /// <summary>The policies asked for (RFC 5280, 6.1.1 (c)); default any.</summary>
    public ImmutableArray<Oid> AcceptablePolicies { get; init; } = [ObjectIdentifiers.AnyPolicy];

    /// <summary>Whether the path must be valid for an acceptable policy (RFC 5280, 6.1.1 (f)); default no.</summary>
    public bool RequireExplicitPolicy { get; init; }

    /// <summary>Whether policy mappings are ignored (RFC 5280, 6.1.1 (e)); default no.</summary>
    public bool InhibitPolicyMapping { get; init; }

    /// <summary>Whether anyPolicy is ignored (RFC 5280, 6.1.1 (g)); default no.</summary>
    public bool InhibitAnyPolicy { get; init; }

    /// <summary>Severities of findings where they differ from the findings' own, each code once.</summary>
    public ImmutableArray<ProfileGrade> Grades { get; init; } = [];

    /// <summary>Where the settings of a profile come from, for all that differ from the default.</summary>
    public ImmutableArray<ProfileSource> Sources { get; init; } = [];

    /// <summary>The source of a setting in words.</summary>
    internal string SourceOf(string setting)
    {
        foreach (var known in Sources)
        {
            if (known.Setting == setting)
                return known.Source.ToString();
        }

        return "the policy " + Name;
    }

    /// <summary>The severity of an observation under this policy.</summary>
    internal Observation Grade(Observation observation)
    {
        foreach (var grade in Grades)
        {
            if (grade.Code == observation.Finding.Code)
                return observation with { Severity = grade.Severity };
        }

        return observation;
    }
}

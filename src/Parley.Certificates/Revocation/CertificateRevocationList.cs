using System.Collections.Immutable;
using System.Numerics;
using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>
/// A certificate revocation list (RFC 5280, 5), read once. Everything refers to the encoded octets, which must not change
/// afterwards; what it costs beside them is an index of some octets an entry. That it could be read says nothing about
/// whether it can be trusted.
/// </summary>
public sealed partial class CertificateRevocationList
{
    string? _sha256;
    RevocationAnswer? _good;

    /// <summary>The encoded list.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>The octets that the issuer signed.</summary>
    public ReadOnlyMemory<byte> Signed { get; }

    /// <summary>SHA-256 of the encoded list, lower-case hexadecimal: its name in reports.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoded.Span));

    /// <summary>1 or 2.</summary>
    public int Version { get; }

    /// <summary>Who signed it.</summary>
    public DistinguishedName Issuer { get; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset ThisUpdate { get; }

    /// <summary>By when the next one will be issued, <see langword="null"/> where it does not say, which RFC 5280 forbids.</summary>
    public DateTimeOffset? NextUpdate { get; }

    /// <summary>Its number, <see langword="null"/> where absent (RFC 5280, 5.2.3).</summary>
    public BigInteger? Number { get; private set; }

    /// <summary>Of a delta list the number of the complete list that it adds to, else <see langword="null"/> (RFC 5280, 5.2.4).</summary>
    public BigInteger? BaseNumber { get; private set; }

    /// <summary>Whether it only says what changed since a complete list.</summary>
    public bool IsDelta => BaseNumber is not null;

    /// <summary>What it is about, <see langword="null"/> where all certificates of its issuer.</summary>
    public IssuingDistributionPoint? IssuingDistributionPoint { get; private set; }

    /// <summary>Which key signed it, <see langword="null"/> where absent.</summary>
    public AuthorityKeyIdentifier? AuthorityKeyIdentifier { get; private set; }

    /// <summary>Where the delta list for it is published (freshestCRL); empty where absent.</summary>
    public ImmutableArray<DistributionPoint> FreshestPoints { get; private set; } = [];

    /// <summary>All extensions in the order of the list, unknown ones too.</summary>
    public ImmutableArray<CertificateExtension> Extensions { get; }

    /// <summary>How it was signed.</summary>
    public SignatureAlgorithm SignatureAlgorithm { get; }

    /// <summary>The signature.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>How many entries it has.</summary>
    public int EntryCount => _index.EntryCount;

    /// <summary>
    /// A critical extension of the list or of any entry that Parley does not know, <see langword="null"/> where there is
    /// none. Such a list says nothing about any certificate (RFC 5280, 5.2 and 5.3).
    /// </summary>
    public Oid? UnknownCriticalExtension { get; private set; }

    /// <summary>The entries in the order of the list, read one by one as they are asked for.</summary>
    public IEnumerable<RevocationEntry> Entries
    {
        get
        {
            var position = _entriesOffset;
            var issuer = Issuer;
            while (position < _entriesEnd)
            {
                yield return EntryAt(ref position, ref issuer);
            }
        }
    }

    /// <summary>Finds the entry of a certificate; takes the same time however long the list is.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="entry">Its entry; of several the one that revokes for good.</param>
    public bool TryFind(Certificate certificate, out RevocationEntry entry)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        entry = default;
        if (_index.Find(certificate.SerialNumber.Span, certificate.Issuer, Issuer) is not (>= 0 and var position))
            return false;
        var issuer = certificate.Issuer;
        entry = EntryAt(ref position, ref issuer) with { CertificateIssuer = certificate.Issuer };
        return true;
    }

    internal byte ThisUpdateTag { get; }

    internal byte NextUpdateTag { get; }

    /// <summary>Which keys signed it.</summary>
    internal SignatureMemo Verified { get; } = new();

    /// <summary>The answer about every certificate that it is about and does not hold; made once.</summary>
    internal RevocationAnswer Good => _good ??= new()
    {
        Status = RevocationStatus.Good, List = this, ThisUpdate = ThisUpdate, NextUpdate = NextUpdate,
    };

    /// <summary>Issuer, number and moment in one line.</summary>
    public override string ToString() =>
        $"{Issuer.DisplayName}{(Number is { } number ? " number " + number : "")} of {Diagnostics.Evidence.Moment(ThisUpdate)}";
}

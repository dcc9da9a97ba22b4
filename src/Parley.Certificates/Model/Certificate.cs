using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Model;

/// <summary>
/// An X.509 certificate (RFC 5280, 4.1), read once. Everything refers to the encoded octets, which must not change
/// afterwards; texts are made when asked for. That it could be read says nothing about whom it can be trusted for.
/// </summary>
public sealed partial class Certificate : IEquatable<Certificate>
{
    // Where parts lie in the octets: half the size of slices, and millions of certificates are read.
    Range _signed;
    Range _serial;
    Range _issuerName;
    Range _subjectName;
    Range _signature;
    Range _subjectKey;
    Range _extensionList;
    Range _revocationLists;
    Range _access;
    long _notBeforeTicks;
    long _notAfterTicks;

    int _hash; // 0 while it is not known
    Answer _selfIssued;
    SubjectPublicKey? _signer;
    string? _sha256;
    DistinguishedName? _issuer;
    DistinguishedName? _subject;

    Certificate(ReadOnlyMemory<byte> encoded) => Encoded = encoded;

    /// <summary>The encoded certificate.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>The octets that the issuer signed.</summary>
    public ReadOnlyMemory<byte> Signed => Encoded[_signed];

    /// <summary>SHA-256 of the encoded certificate, lower-case hexadecimal: its name in stores and reports.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Encoded.Span));

    /// <summary>1, 2 or 3.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The serial number, big-endian two's complement as encoded.</summary>
    public ReadOnlyMemory<byte> SerialNumber => Encoded[_serial];

    /// <summary>The serial number in upper-case hexadecimal, as tools print it.</summary>
    public string SerialText => Convert.ToHexString(SerialNumber.Span);

    /// <summary>The name of the authority that signed.</summary>
    public DistinguishedName Issuer => _issuer ??= DistinguishedName.FromChecked(Encoded[_issuerName]);

    /// <summary>The name of the holder of the key.</summary>
    public DistinguishedName Subject => _subject ??= DistinguishedName.FromChecked(Encoded[_subjectName]);

    /// <summary>The first moment of validity.</summary>
    public DateTimeOffset NotBefore => new(_notBeforeTicks, TimeSpan.Zero);

    /// <summary>The last second of validity; the whole second counts.</summary>
    public DateTimeOffset NotAfter => new(_notAfterTicks, TimeSpan.Zero);

    /// <summary>The key that the certificate is about.</summary>
    public SubjectPublicKey PublicKey { get; private set; } = null!; // set where reading succeeds

    /// <summary>How it was signed.</summary>
    public SignatureAlgorithm SignatureAlgorithm { get; private set; } = null!; // set where reading succeeds

    /// <summary>The signature.</summary>
    public ReadOnlyMemory<byte> Signature => Encoded[_signature];

    /// <summary>All extensions in the order of the certificate, unknown ones too.</summary>
    public ImmutableArray<CertificateExtension> Extensions => field.IsDefault ? field = ReadExtensions() : field;

    /// <summary>Basic constraints, <see langword="null"/> where absent.</summary>
    public BasicConstraints? BasicConstraints { get; private set; }

    /// <summary>Key usage, <see langword="null"/> where absent: any use.</summary>
    public KeyUsage? KeyUsage { get; private set; }

    /// <summary>Extended key usage, <see langword="null"/> where absent: any purpose.</summary>
    public ExtendedKeyUsage? ExtendedKeyUsage { get; private set; }

    /// <summary>The names it is issued for; empty where the extension is absent.</summary>
    public SubjectAlternativeNames SubjectAlternativeNames { get; private set; } = SubjectAlternativeNames.None;

    /// <summary>The identifier of its own key, <see langword="null"/> where absent.</summary>
    public ReadOnlyMemory<byte>? SubjectKeyIdentifier =>
        Has(KnownExtensions.SubjectKeyIdentifier) ? Encoded[_subjectKey] : default(ReadOnlyMemory<byte>?);

    /// <summary>Which key signed it, <see langword="null"/> where absent.</summary>
    public AuthorityKeyIdentifier? AuthorityKeyIdentifier { get; private set; }

    /// <summary>The names its holder may issue for, <see langword="null"/> where absent: any.</summary>
    public NameConstraints? NameConstraints { get; private set; }

    /// <summary>Its policies, <see langword="null"/> where absent.</summary>
    public CertificatePolicies? Policies { get; private set; }

    /// <summary>Policies that its holder declares equivalent; empty where absent.</summary>
    public ImmutableArray<PolicyMapping> PolicyMappings { get; private set; } = [];

    /// <summary>Demands on the policies below it, <see langword="null"/> where absent.</summary>
    public PolicyConstraints? PolicyConstraints { get; private set; }

    /// <summary>
    /// Certificates that may follow before anyPolicy no longer counts, <see langword="null"/> where absent.
    /// </summary>
    public int? InhibitAnyPolicy { get; private set; }

    /// <summary>Where its revocation list is published: full names that are URIs.</summary>
    public ImmutableArray<string> CrlAddresses => field.IsDefault ? field = ReadCrlAddresses() : field;

    /// <summary>Where its revocation status can be asked (OCSP).</summary>
    public ImmutableArray<string> OcspAddresses => field.IsDefault ? field = ReadAccess(ObjectIdentifiers.OcspAccess) : field;

    /// <summary>Where the certificate of its issuer can be fetched (caIssuers).</summary>
    public ImmutableArray<string> IssuerAddresses => field.IsDefault ? field = ReadAccess(ObjectIdentifiers.IssuerAccess) : field;

    /// <summary>Whether issuer and subject have the same name, as a root's have, and a renewed key's.</summary>
    public bool IsSelfIssued
    {
        get
        {
            if (_selfIssued == Answer.Unknown)
                _selfIssued = IssuerOctets.SequenceEqual(SubjectOctets) || Issuer.Equals(Subject) ? Answer.Yes : Answer.No;
            return _selfIssued == Answer.Yes;
        }
    }

    /// <summary>Whether basic constraints say that the holder is an authority.</summary>
    public bool IsAuthority => BasicConstraints is { IsAuthority: true };

    /// <summary>The name for reports: the subject's, else the first alternative name, else the serial number.</summary>
    public string DisplayName => !Subject.IsEmpty ? Subject.DisplayName
        : SubjectAlternativeNames.All is [var first, ..] ? first.ToString()
        : "serial number " + SerialText;

    /// <summary>The extensions there are; those that Parley does not read are one.</summary>
    internal KnownExtensions PresentExtensions { get; private set; }

    /// <summary>The extensions marked critical.</summary>
    internal KnownExtensions CriticalExtensions { get; private set; }

    /// <summary>The octets of <see cref="Issuer"/>, where no comparison beyond octets is needed.</summary>
    internal ReadOnlySpan<byte> IssuerOctets => Encoded.Span[_issuerName];

    /// <summary>The octets of <see cref="Subject"/>, where no comparison beyond octets is needed.</summary>
    internal ReadOnlySpan<byte> SubjectOctets => Encoded.Span[_subjectName];

    /// <summary>
    /// The context in which the rules that look at no clock found nothing wrong with the certificate, an authority's. They would
    /// find nothing again, and thousands of servers share a few authorities.
    /// </summary>
    internal CertificateContext? SoundContext { get; set; }

    /// <summary>Whether this key is known to have made the signature.</summary>
    internal bool IsKnownSigner(SubjectPublicKey key) =>
        _signer is { } signer && (ReferenceEquals(signer, key) || signer.Encoded.Span.SequenceEqual(key.Encoded.Span));

    /// <summary>Keeps the key that was found to have made the signature.</summary>
    internal void RememberSigner(SubjectPublicKey key) => _signer = key;

    /// <summary>Takes the issuer's name from the issuer, where it has the same octets, so that it is read once.</summary>
    internal bool ShareName(Certificate issuer)
    {
        if (!IssuerOctets.SequenceEqual(issuer.SubjectOctets))
            return false;
        _issuer = issuer.Subject;
        return true;
    }

    /// <summary>Whether the other's subject is this one's issuer (RFC 5280, 7.1).</summary>
    internal bool NamesAsIssuer(Certificate other) =>
        IssuerOctets.SequenceEqual(other.SubjectOctets) || Issuer.Equals(other.Subject);

    /// <summary>Whether the subject has no attribute at all.</summary>
    internal bool HasEmptySubject => SubjectOctets.Length <= 2;

    /// <summary>Whether the issuer has no attribute at all.</summary>
    internal bool HasEmptyIssuer => IssuerOctets.Length <= 2;

    /// <summary>Whether the extension is marked critical.</summary>
    internal bool IsCritical(KnownExtensions extension) => (CriticalExtensions & extension) != KnownExtensions.None;

    /// <summary>Whether the extension is present.</summary>
    internal bool Has(KnownExtensions extension) => (PresentExtensions & extension) != KnownExtensions.None;

    /// <summary>The extension of an identifier, or <see langword="null"/>.</summary>
    public CertificateExtension? Extension(Oid id)
    {
        foreach (var extension in Extensions)
        {
            if (extension.Id == id)
                return extension;
        }

        return null;
    }

    /// <summary>Whether both are the same octets.</summary>
    public bool Equals(Certificate? other) =>
        other is not null && (ReferenceEquals(this, other) || Encoded.Span.SequenceEqual(other.Encoded.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Certificate);

    /// <summary>From all octets, once: what only a part gives, decoys would share on purpose.</summary>
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = default(HashCode);
            hash.AddBytes(Encoded.Span);
            _hash = hash.ToHashCode();
        }

        return _hash;
    }

    /// <summary>The name for reports.</summary>
    public override string ToString() => DisplayName;

    /// <summary>What is found out when first asked for; one octet, so that threads never see half of it.</summary>
    enum Answer : byte
    {
        Unknown,
        No,
        Yes,
    }
}

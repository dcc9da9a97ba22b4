using System.Numerics;
using System.Security.Cryptography;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;

namespace Parley.Certificates.Tests.Support;

/// <summary>A revocation list of the tests; sound unless a test changes it.</summary>
sealed class TestList(TestAuthority issuer)
{
    readonly List<byte[]> _entries = [];

    internal byte[] IssuerName { get; set; } = issuer.Certificate.Subject.Encoded.ToArray();

    internal ECDsa Key { get; set; } = issuer.Key;

    internal DateTimeOffset ThisUpdate { get; set; } = TestAuthority.Now.AddHours(-1);

    internal DateTimeOffset? NextUpdate { get; set; } = TestAuthority.Now.AddDays(7);

    internal BigInteger? Number { get; set; } = 1;

    internal BigInteger? BaseNumber { get; set; }

    internal byte[]? IssuingPoint { get; set; }

    /// <summary>Further extensions as encoded.</summary>
    internal List<byte[]> Extensions { get; } = [];

    internal int? Version { get; set; } = 1;

    /// <summary>Whether it names the key of its issuer's certificate; one of a list's own key is not named.</summary>
    internal bool HasKeyIdentifier { get; set; } = true;

    internal bool WritesEmptyEntries { get; set; }

    internal string Algorithm { get; set; } = "1.2.840.10045.4.3.2";

    internal HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    /// <summary>Revokes a certificate, a month ago unless told otherwise.</summary>
    internal TestList Revoke(
        Certificate certificate, DateTimeOffset? at = null, RevocationReason? reason = null, DateTimeOffset? invalidity = null,
        DistinguishedName? certificateIssuer = null)
    {
        var extensions = new List<byte[]>();
        if (reason is { } given)
            extensions.Add(TestAsn.Extension("2.5.29.21", critical: false, TestAsn.Enumerated((int)given)));
        if (invalidity is { } date)
            extensions.Add(TestAsn.Extension("2.5.29.24", critical: false, TestAsn.GeneralizedTime(date)));
        if (certificateIssuer is not null)
            extensions.Add(TestAsn.Extension("2.5.29.29", critical: true, TestAsn.Sequence(TestAsn.Directory(certificateIssuer))));
        return Add(certificate.SerialNumber.Span, at ?? TestAuthority.Now.AddMonths(-1), [.. extensions]);
    }

    /// <summary>Adds an entry with any extensions, as encoded.</summary>
    internal TestList Add(ReadOnlySpan<byte> serial, DateTimeOffset at, params byte[][] extensions)
    {
        _entries.Add(TestAsn.Sequence(
            [TestAsn.Integer(serial), TestAsn.UtcTime(at), .. extensions.Length == 0 ? [] : (byte[][])[TestAsn.Sequence(extensions)]]));
        return this;
    }

    /// <summary>Adds an entry as encoded, whatever it is.</summary>
    internal TestList AddRaw(byte[] entry)
    {
        _entries.Add(entry);
        return this;
    }

    internal CertificateRevocationList Sign() => CertificateRevocationList.TryParse(Encode(), out var list, out var error)
        ? list
        : throw new InvalidOperationException(error.ToString());

    internal byte[] Encode()
    {
        var extensions = new List<byte[]>();
        if (Number is { } number)
            extensions.Add(TestAsn.Extension("2.5.29.20", critical: false, TestAsn.Integer(number.ToByteArray(isBigEndian: true))));
        if (BaseNumber is { } delta)
            extensions.Add(TestAsn.Extension("2.5.29.27", critical: true, TestAsn.Integer(delta.ToByteArray(isBigEndian: true))));
        if (IssuingPoint is not null)
            extensions.Add(TestAsn.Extension("2.5.29.28", critical: true, IssuingPoint));
        if (HasKeyIdentifier && Version is not null && issuer.Certificate.SubjectKeyIdentifier is { } key)
            extensions.Add(TestAsn.Extension("2.5.29.35", critical: false, TestAsn.Sequence(TestAsn.Primitive(0, key.ToArray()))));
        extensions.AddRange(Extensions);

        var algorithm = TestAsn.Sequence(TestAsn.Oid(Algorithm));
        var parts = new List<byte[]>();
        if (Version is { } version)
            parts.Add(TestAsn.Integer([(byte)version]));
        parts.AddRange([algorithm, IssuerName, TestAsn.UtcTime(ThisUpdate)]);
        if (NextUpdate is { } next)
            parts.Add(TestAsn.UtcTime(next));
        if (_entries.Count > 0 || WritesEmptyEntries)
            parts.Add(TestAsn.Sequence([.. _entries]));
        if (extensions.Count > 0)
            parts.Add(TestAsn.Tagged(0, TestAsn.Sequence([.. extensions])));
        var signed = TestAsn.Sequence([.. parts]);
        return TestAsn.Sequence(signed, algorithm, TestAsn.BitString(Key.SignData(signed, Hash, DSASignatureFormat.Rfc3279DerSequence)));
    }
}

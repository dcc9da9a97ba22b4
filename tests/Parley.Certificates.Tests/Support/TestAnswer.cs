using System.Security.Cryptography;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;

namespace Parley.Certificates.Tests.Support;

/// <summary>An OCSP answer of the tests; sound unless a test changes it.</summary>
sealed class TestAnswer(TestAuthority issuer)
{
    readonly List<byte[]> _singles = [];

    internal ECDsa Key { get; set; } = issuer.Key;

    internal HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    internal string Algorithm { get; set; } = "1.2.840.10045.4.3.2";

    /// <summary>Whose name or key the answer gives.</summary>
    internal Certificate Responder { get; set; } = issuer.Certificate;

    internal bool IsByKey { get; set; }

    internal Certificate[] Certificates { get; set; } = [];

    internal DateTimeOffset ProducedAt { get; set; } = TestAuthority.Now.AddMinutes(-30);

    internal DateTimeOffset ThisUpdate { get; set; } = TestAuthority.Now.AddHours(-1);

    internal DateTimeOffset? NextUpdate { get; set; } = TestAuthority.Now.AddDays(1);

    internal List<byte[]> Extensions { get; } = [];

    internal List<byte[]> SingleExtensions { get; } = [];

    internal HashAlgorithmName IdHash { get; set; } = HashAlgorithmName.SHA1;

    internal bool WritesVersion { get; set; }

    internal TestAnswer Good(Certificate certificate) => Add(certificate, TestAsn.Primitive(0));

    internal TestAnswer Unknown(Certificate certificate) => Add(certificate, TestAsn.Primitive(2));

    internal TestAnswer Revoked(Certificate certificate, DateTimeOffset? at = null, RevocationReason? reason = null) =>
        Add(certificate, TestAsn.Tagged(1,
        [
            TestAsn.GeneralizedTime(at ?? TestAuthority.Now.AddMonths(-1)),
            .. reason is { } given ? (byte[][])[TestAsn.Tagged(0, TestAsn.Enumerated((int)given))] : [],
        ]));

    internal OcspResponse Sign() => OcspResponse.TryParse(Encode(), out var response, out var error)
        ? response
        : throw new InvalidOperationException(error.ToString());

    internal byte[] Encode()
    {
        var responder = IsByKey
            ? TestAsn.Tagged(2, TestAsn.OctetString(SHA1.HashData(Responder.PublicKey.KeyOctets.Span)))
            : TestAsn.Tagged(1, Responder.Subject.Encoded.ToArray());
        var data = TestAsn.Sequence(
        [
            .. WritesVersion ? (byte[][])[TestAsn.Tagged(0, TestAsn.Integer([0]))] : [],
            responder,
            TestAsn.GeneralizedTime(ProducedAt),
            TestAsn.Sequence([.. _singles]),
            .. Extensions.Count == 0 ? [] : (byte[][])[TestAsn.Tagged(1, TestAsn.Sequence([.. Extensions]))],
        ]);
        var basic = TestAsn.Sequence(
        [
            data,
            TestAsn.Sequence(TestAsn.Oid(Algorithm)),
            TestAsn.BitString(Key.SignData(data, Hash, DSASignatureFormat.Rfc3279DerSequence)),
            .. Certificates.Length == 0 ? []
                : (byte[][])[TestAsn.Tagged(0, TestAsn.Sequence([.. Certificates.Select(each => each.Encoded.ToArray())]))],
        ]);
        return TestAsn.Sequence(TestAsn.Enumerated(0),
            TestAsn.Tagged(0, TestAsn.Sequence(TestAsn.Oid("1.3.6.1.5.5.7.48.1.1"), TestAsn.OctetString(basic))));
    }

    /// <summary>A response without an answer.</summary>
    internal static byte[] Failure(int status) => TestAsn.Sequence(TestAsn.Enumerated(status));

    TestAnswer Add(Certificate certificate, byte[] status)
    {
        var id = TestAsn.Sequence(
            TestAsn.Sequence(TestAsn.Oid(IdOf(IdHash))),
            TestAsn.OctetString(HashOf(IdHash, certificate.Issuer.Encoded.Span)),
            TestAsn.OctetString(HashOf(IdHash, issuer.Certificate.PublicKey.KeyOctets.Span)),
            TestAsn.Integer(certificate.SerialNumber.Span));
        _singles.Add(TestAsn.Sequence(
        [
            id,
            status,
            TestAsn.GeneralizedTime(ThisUpdate),
            .. NextUpdate is { } next ? (byte[][])[TestAsn.Tagged(0, TestAsn.GeneralizedTime(next))] : [],
            .. SingleExtensions.Count == 0 ? [] : (byte[][])[TestAsn.Tagged(1, TestAsn.Sequence([.. SingleExtensions]))],
        ]));
        return this;
    }

    static string IdOf(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA256" => "2.16.840.1.101.3.4.2.1",
        "SHA384" => "2.16.840.1.101.3.4.2.2",
        "SHA512" => "2.16.840.1.101.3.4.2.3",
        _ => "1.3.14.3.2.26",
    };

    static byte[] HashOf(HashAlgorithmName hash, ReadOnlySpan<byte> octets) => hash.Name switch
    {
        "SHA256" => SHA256.HashData(octets),
        "SHA384" => SHA384.HashData(octets),
        "SHA512" => SHA512.HashData(octets),
        _ => SHA1.HashData(octets),
    };
}

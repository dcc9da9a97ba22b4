using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;
using Parley.Certificates.Trust;
using Parley.Diagnostics;
using static Parley.Certificates.Tests.Support.TestAsn;

#pragma warning disable CA5384 // what old authorities signed is to be verified

namespace Parley.Certificates.Tests.Support;

/// <summary>Authorities with keys of DSA, the lower one without parameters of its own.</summary>
static class TestDsa
{
    /// <summary>Small, because making parameters is slow.</summary>
    const int Bits = 1024;

    const string KeyId = "1.2.840.10040.4.1";

    /// <summary>Strength is not what is asked here.</summary>
    static readonly ValidationPolicy Policy = ValidationPolicy.Default with
    {
        Grades = ProfileGrades.Of(Severity.Warning, CertificateRules.KeyTooSmall),
    };

    static readonly Lazy<DSA> Upper = new(() => DSA.Create(Bits));

    /// <summary>Judges a server below two such authorities.</summary>
    /// <param name="hash">What is signed.</param>
    /// <param name="isForged">
    /// Whether the lower key is used with parameters of its own choice, which a stranger's certificate of the upper one's name gives.
    /// </param>
    internal static CertificateVerdict Judge(HashAlgorithmName hash, bool isForged)
    {
        var root = TestAuthority.Root("Clause Root");
        var upper = Authority("Clause DSA Upper", PublicKeyOf(Upper.Value, withParameters: true))
            .Sign(root.Certificate.Subject.Encoded.ToArray(), X509SignatureGenerator.CreateForECDsa(root.Key), root.Key);
        using var lowerKey = isForged ? DSA.Create(Bits) : DSA.Create(Below(Upper.Value.ExportParameters(false)));
        var lower = Authority("Clause DSA Lower", PublicKeyOf(lowerKey, withParameters: false))
            .Sign(upper.Subject.Encoded.ToArray(), new Generator(Upper.Value), null);
        var leaf = new TestRequest(TestJudge.Host) { DnsNames = [TestJudge.Host], Hash = hash }
            .Sign(lower.Subject.Encoded.ToArray(), new Generator(lowerKey), null);
        var stranger = isForged
            ? Authority("Clause DSA Upper", PublicKeyOf(lowerKey, withParameters: true)).Sign(
                root.Certificate.Subject.Encoded.ToArray(), X509SignatureGenerator.CreateForECDsa(TestAuthority.KeyOf("Clause Stranger")), null)
            : null;
        Certificate[] sent = stranger is null ? [leaf, lower, upper] : [leaf, lower, stranger, upper];
        return TestJudge.Of(TestJudge.Request(TrustStore.Of([root.Certificate]), sent) with { Policy = Policy });
    }

    /// <summary>Another key of the same parameters: y = g^x with x = 2.</summary>
    static DSAParameters Below(DSAParameters parameters)
    {
        var p = new System.Numerics.BigInteger(parameters.P, isUnsigned: true, isBigEndian: true);
        var g = new System.Numerics.BigInteger(parameters.G, isUnsigned: true, isBigEndian: true);
        var y = System.Numerics.BigInteger.ModPow(g, 2, p).ToByteArray(isUnsigned: true, isBigEndian: true);
        var size = parameters.P!.Length; // an exported key has all of them
        parameters.Y = [.. new byte[size - y.Length], .. y];
        parameters.X = [.. new byte[parameters.Q!.Length - 1], 2];
        (parameters.Seed, parameters.J, parameters.Counter) = (null, null, 0);
        return parameters;
    }

    static TestRequest Authority(string name, PublicKey key) => new(name) { IsAuthority = true, PublicKey = key };

    static PublicKey PublicKeyOf(DSA key, bool withParameters)
    {
        var parameters = key.ExportParameters(false);
        return new(new System.Security.Cryptography.Oid(KeyId),
            new AsnEncodedData(withParameters
                ? Sequence(Number(parameters.P!), Number(parameters.Q!), Number(parameters.G!)) // an exported key has all of them
                : [0x05, 0x00]),
            new AsnEncodedData(Number(parameters.Y!)));
    }

    static byte[] Number(byte[] magnitude) =>
        Integer(new System.Numerics.BigInteger(magnitude, isUnsigned: true, isBigEndian: true).ToByteArray(isUnsigned: false, isBigEndian: true));

    sealed class Generator(DSA key) : X509SignatureGenerator
    {
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            Sequence(Oid("2.16.840.1.101.3.4.3.2"));

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            key.SignData(data, hashAlgorithm, DSASignatureFormat.Rfc3279DerSequence);

        protected override PublicKey BuildPublicKey() => PublicKeyOf(key, withParameters: true);
    }
}

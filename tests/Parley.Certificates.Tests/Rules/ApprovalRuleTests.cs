using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Rules;

public sealed class ApprovalRuleTests
{
    const string Key = "cert.key.not-approved";
    const string Signature = "cert.signature.not-approved";

    static readonly RSA Rsa = RSA.Create(2048);

    [Fact]
    public void Refuses_a_curve_that_is_not_approved()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);

        var approving = TestProfile.Judge(ValidationPolicy.Default, request => request.PublicKey = new(key));
        var refusing = TestProfile.Judge(KnownProfiles.Fips, request => request.PublicKey = new(key));

        TestVerdictAssert.Lacks(approving, Key);
        var observation = TestVerdictAssert.FirstCause(refusing, Key);
        Assert.Equal("P-224, P-256, P-384, P-521", observation["approved"]);
        Assert.Equal("NIST SP 800-186, section 3.2.1", observation["rule"]);
    }

    [Fact]
    public void Refuses_a_kind_of_key_that_is_not_approved()
    {
        var policy = KnownProfiles.WebPki with { KeyAlgorithms = [PublicKeyAlgorithm.Rsa] };

        Assert.Equal(["trust anchor", "server certificate"], TestProfile.Judge(policy).Observations.Select(each => each["role"]));
        Assert.Equal([Key, Key], TestProfile.Judge(policy).Codes());
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.WebPki), Key);
    }

    [Fact]
    public void Asks_for_a_multiple_of_bits()
    {
        var odd = ValidationPolicy.Default with { RsaBitsMultipleOf = 3072 };

        TestVerdictAssert.FirstCause(TestProfile.Judge(odd, request => request.Rsa = Rsa), Key);
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.WebPki, request => request.Rsa = Rsa), Key);
    }

    [Fact]
    public void Asks_for_a_great_exponent_in_fips_mode()
    {
        using var three = RSA.Create();
        three.ImportParameters(Rsa.ExportParameters(includePrivateParameters: false) with { Exponent = [3] });

        TestVerdictAssert.FirstCause(TestProfile.Judge(KnownProfiles.Fips, request => request.Rsa = three), Key);
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.Fips, request => request.Rsa = Rsa), Key);
        TestVerdictAssert.Lacks(TestProfile.Judge(ValidationPolicy.Default, request => request.Rsa = three), Key);
    }

    [Fact]
    public void Refuses_a_signature_that_is_not_approved()
    {
        var hash = ValidationPolicy.Default with { Hashes = [HashAlgorithmName.SHA384] };
        var scheme = ValidationPolicy.Default with { SignatureSchemes = [SignatureScheme.RsaPkcs1] };

        TestVerdictAssert.FirstCause(TestProfile.Judge(hash), Signature);
        TestVerdictAssert.FirstCause(TestProfile.Judge(scheme), Signature);
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.CommonCriteria), Signature);
    }

    [Fact]
    public void Takes_small_rsa_keys_in_no_profile()
    {
        using var small = RSA.Create(1024);

        Assert.All(KnownProfiles.All, policy =>
            Assert.Contains("cert.key.too-small", TestProfile.Judge(policy, request => request.Rsa = small).Codes()));
    }

    [Fact]
    public void Refuses_a_point_that_is_not_on_its_curve()
    {
        using var sound = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new PublicKey(sound);
        byte[] point = [.. key.EncodedKeyValue.RawData];
        point[^1] ^= 1;
        var damaged = new PublicKey(key.Oid, key.EncodedParameters, new AsnEncodedData(key.Oid, point));

        TestVerdictAssert.FirstCause(TestProfile.Judge(KnownProfiles.Rfc5280, request => request.PublicKey = damaged), "cert.key.unusable");
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.Rfc5280, request => request.PublicKey = key), "cert.key.unusable");
        TestVerdictAssert.Lacks(TestProfile.Judge(ValidationPolicy.Default, request => request.PublicKey = damaged), "cert.key.unusable");
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

public sealed class PrivateKeyTests : IDisposable
{
    const string Password = "correct horse";

    static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2048);

    readonly RSA _rsa = RSA.Create(2048);
    readonly ECDsa _elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    public void Dispose()
    {
        _rsa.Dispose();
        _elliptic.Dispose();
    }

    [Fact]
    public void Tells_each_form_and_gives_the_public_half()
    {
        AssertKey(_rsa.ExportRSAPrivateKeyPem(), PrivateKeyForm.Pkcs1, "RSA 2048", _rsa);
        AssertKey(_rsa.ExportPkcs8PrivateKeyPem(), PrivateKeyForm.Pkcs8, "RSA 2048", _rsa);
        AssertKey(_rsa.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption), PrivateKeyForm.EncryptedPkcs8, null, _rsa);
        AssertKey(_elliptic.ExportECPrivateKeyPem(), PrivateKeyForm.Sec1, "EC P-384", _elliptic);
        AssertKey(_elliptic.ExportPkcs8PrivateKeyPem(), PrivateKeyForm.Pkcs8, "EC P-384", _elliptic);
        AssertKey(_elliptic.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption), PrivateKeyForm.EncryptedPkcs8, null, _elliptic);
    }

    [Fact]
    public void Tells_why_there_is_no_public_half()
    {
        var encrypted = Key(_rsa.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption));
        var old = Key("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n");

        Assert.Equal(MaterialFault.PasswordNeeded, Why(encrypted, null));
        Assert.Equal(MaterialFault.WrongPassword, Why(encrypted, "wrong"));
        Assert.Equal(MaterialFault.Unsupported, Why(old, Password));
        Assert.Equal((PrivateKeyForm.EncryptedOldForm, "RSA"), (old.Form, old.AlgorithmName));
        Assert.Contains("2048 iterations", encrypted.Encryption, StringComparison.Ordinal);
    }

    [Fact]
    public void Derives_nothing_for_a_hostile_count_of_iterations()
    {
        var octets = _rsa.ExportEncryptedPkcs8PrivateKey(Password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 0x01_0000));
        new byte[] { 0x7F, 0xFF, 0xFF }.CopyTo(octets, octets.AsSpan().IndexOf(new byte[] { 0x02, 0x03, 0x01, 0x00, 0x00 }) + 2);
        Assert.True(PrivateKeyMaterial.TryParse(octets, out var key, out _));

        Assert.Equal(MaterialFault.TooCostly, Why(key, Password));
    }

    [Fact]
    public void Gives_an_attached_public_key_of_an_algorithm_that_the_platform_lacks()
    {
        byte[] octets = [0x30, 0x51, 0x02, 0x01, 0x01, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20, .. new byte[32],
            0x81, 0x21, 0x00, .. Enumerable.Repeat((byte)7, 32)];

        Assert.True(PrivateKeyMaterial.TryParse(octets, out var key, out var error), error.ToString());
        Assert.True(key.TryGetPublicKey(null, out var made, out _));

        Assert.Equal(PublicKeyAlgorithm.Ed25519, made.Algorithm);
        Assert.Equal(7, made.KeyOctets.Span[0]);
    }

    [Theory]
    [InlineData(49)]
    [InlineData(48)]
    [InlineData(0)]
    public void Reads_numbers_of_curves_in_other_lengths_than_the_field_as_GnuTLS_writes_them(int length)
    {
        var parameters = _elliptic.ExportParameters(includePrivateParameters: true);
        var number = parameters.D!.AsSpan().TrimStart((byte)0).ToArray(); // it was exported with it
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteInteger(1);
            key.WriteOctetString([.. new byte[Math.Max(0, length - number.Length)], .. number]);
            using (key.PushSequence(new(TagClass.ContextSpecific, 0)))
                key.WriteObjectIdentifier("1.3.132.0.34");
        }

        var algorithm = new AsnWriter(AsnEncodingRules.DER);
        algorithm.WriteObjectIdentifier("1.3.132.0.34");
        var pkcs8 = new Pkcs8PrivateKeyInfo(new("1.2.840.10045.2.1"), algorithm.Encode(), key.Encode());

        AssertKey(PemEncoding.WriteString("EC PRIVATE KEY", key.Encode()), PrivateKeyForm.Sec1, "EC P-384", _elliptic);
        AssertKey(PemEncoding.WriteString("PRIVATE KEY", pkcs8.Encode()), PrivateKeyForm.Pkcs8, "EC P-384", _elliptic);
        var encrypted = PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", pkcs8.Encrypt(Password, Encryption));
        AssertKey(encrypted, PrivateKeyForm.EncryptedPkcs8, null, _elliptic);
        Assert.True(Key(encrypted).TryExport(Password, out var exported, out _));
        using var read = ECDsa.Create();
        read.ImportPkcs8PrivateKey(exported, out _);
        Assert.Equal(parameters.D, read.ExportParameters(includePrivateParameters: true).D);
    }

    [Fact]
    public void Reads_a_public_key_alone()
    {
        var content = TestPem.Read(_elliptic.ExportSubjectPublicKeyInfoPem());

        Assert.Equal("EC P-384", Assert.IsType<MaterialItem.OfPublicKey>(Assert.Single(content.Items)).Key.Name);
    }

    [Fact]
    public void Shows_nothing_of_the_key()
    {
        var pem = _elliptic.ExportPkcs8PrivateKeyPem();
        var item = Assert.Single(TestPem.Read(pem).Items);

        Assert.Equal("EC P-384 private key (PKCS#8)", Assert.IsType<MaterialItem.OfPrivateKey>(item).Key.ToString());
        Assert.DoesNotContain(Convert.ToHexString(_elliptic.ExportParameters(true).D!)[..16], item.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Different_keys_are_not_the_same()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.True(Key(_elliptic.ExportPkcs8PrivateKeyPem()).TryGetPublicKey(null, out var one, out _));
        Assert.True(Key(other.ExportPkcs8PrivateKeyPem()).TryGetPublicKey(null, out var two, out _));
        Assert.False(KeyPair.IsSame(one, two));
    }

    static void AssertKey(string pem, PrivateKeyForm form, string? name, AsymmetricAlgorithm expected)
    {
        var key = Key(pem);

        Assert.Equal((form, name), (key.Form, key.AlgorithmName));
        Assert.True(key.TryGetPublicKey(Password, out var made, out var error), error?.ToString());
        Assert.Equal(expected.ExportSubjectPublicKeyInfo(), made.Encoded.ToArray());
    }

    static PrivateKeyMaterial Key(string pem) => Assert.Single(TestPem.Read(Encoding.ASCII.GetBytes(pem)).PrivateKeys);

    static MaterialFault Why(PrivateKeyMaterial key, string? password)
    {
        Assert.False(key.TryGetPublicKey(password, out _, out var error));
        return error.Kind;
    }
}

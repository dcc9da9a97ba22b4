using System.Security.Cryptography;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

public sealed class Pkcs12Tests
{
    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly ECDsa Key = TestAuthority.KeyOf("im.example.com");
    static readonly Certificate Leaf = Root.Leaf();

    [Theory]
    [InlineData(PbeEncryptionAlgorithm.Aes256Cbc, "SHA256")]
    [InlineData(PbeEncryptionAlgorithm.Aes128Cbc, "SHA1")]
    [InlineData(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, "SHA1")]
    public void Opens_modern_and_old_encryption(PbeEncryptionAlgorithm algorithm, string hash)
    {
        var file = TestContainers.Pkcs12(Key, [Leaf, Root.Certificate], encryption: new(algorithm, new HashAlgorithmName(hash), 2000), friendlyName: "im");

        var content = TestPem.Read(file, TestContainers.Password);

        Assert.Equal("PKCS#12", content.Form);
        Assert.Equal([Leaf, Root.Certificate], content.Certificates.AsEnumerable());
        Assert.Equal(["offset 0, number 1 of the PKCS#12", "offset 0, number 2 of the PKCS#12", "offset 0, number 3 of the PKCS#12"],
            content.Items.Select(item => item.Place.ToString()));
        Assert.Equal([null, "im", "im"], content.Items.Select(item => item.FriendlyName));
        Assert.Empty(content.Faults);
        Assert.Empty(content.Oddities);
    }

    [Fact]
    public void Gives_the_public_half_of_its_key()
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf]), TestContainers.Password);

        var key = Assert.Single(content.PrivateKeys);
        Assert.True(key.IsEncrypted);
        Assert.Null(key.Algorithm);
        Assert.True(key.TryGetPublicKey(TestContainers.Password, out var made, out _));
        Assert.True(KeyPair.IsSame(made, Leaf.PublicKey));
    }

    [Fact]
    public void Needs_a_password()
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf]));

        // The key stands outside of the encrypted safe, and says nothing.
        Assert.IsType<MaterialItem.OfPrivateKey>(Assert.Single(content.Items));
        Assert.Equal(MaterialFault.PasswordNeeded, Assert.Single(content.Faults).Kind);
    }

    [Fact]
    public void Knows_a_wrong_password()
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf]), "wrong");

        Assert.Equal(MaterialFault.WrongPassword, Assert.Single(content.Faults).Kind);
        Assert.Empty(content.Certificates);
    }

    [Fact]
    public void Knows_a_wrong_password_without_a_mac()
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf], seal: false), "wrong");

        Assert.Equal(MaterialFault.WrongPassword, Assert.Single(content.Faults).Kind);
        Assert.Equal(MaterialFault.Unauthenticated, Assert.Single(content.Oddities).Kind);
    }

    [Fact]
    public void Tells_that_the_mac_is_missing()
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf], seal: false), TestContainers.Password);

        Assert.Equal(Leaf, Assert.Single(content.Certificates));
        Assert.Equal((MaterialFault.Unauthenticated, "no MAC"), (content.Oddities[0].Kind, content.Oddities[0].Found));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Opens_files_of_no_password_in_both_ways(string? password)
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf], password));

        Assert.Equal(Leaf, Assert.Single(content.Certificates));
        Assert.Empty(content.Faults);
    }

    [Fact]
    public void Reads_open_certificates_beside_a_wrong_password()
    {
        var content = TestPem.Read(TestContainers.Pkcs12(Key, [Leaf], encryptCertificates: false), "wrong");

        Assert.Equal(Leaf, Assert.Single(content.Certificates));
        Assert.Equal(MaterialFault.WrongPassword, Assert.Single(content.Faults).Kind);
    }

    [Fact]
    public void Derives_nothing_for_a_hostile_count_of_iterations()
    {
        // The count is the last number of the file.
        var file = TestContainers.Pkcs12(Key, [Leaf], macIterations: 0x01_0000);
        Assert.Equal([0x02, 0x03, 0x01, 0x00, 0x00], file[^5..]);
        byte[] hostile = [.. file[..^3], 0x7F, 0xFF, 0xFF];

        var error = TestPem.Fault(hostile, TestContainers.Password);

        Assert.Equal(MaterialFault.TooCostly, error.Kind);
        Assert.StartsWith("839", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Survives_every_changed_octet()
    {
        var file = TestContainers.Pkcs12(Key, [Leaf], encryption: new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1), macIterations: 1);
        for (var at = 0; at < file.Length; at++)
        {
            foreach (var value in (byte[])[0x00, 0x80, 0xFF, 0x30])
            {
                var octets = (byte[])file.Clone();
                octets[at] = value;

                // Damage to a count of iterations makes it great: what is bounded must still end.
                MaterialAssert.IsHarmless(octets, TestContainers.Password);
            }
        }
    }

    [Fact]
    public void Survives_every_truncation()
    {
        var file = TestContainers.Pkcs12(Key, [Leaf]);
        for (var length = 1; length < file.Length; length += 7)
            Assert.False(MaterialFile.TryRead(file.AsMemory(0, length), TestContainers.Password, out _, out _));
    }
}

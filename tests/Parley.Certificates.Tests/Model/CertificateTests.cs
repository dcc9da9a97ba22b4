using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Model;

public sealed class CertificateTests
{
    [Fact]
    public void Decoys_that_share_their_end_do_not_share_their_hash()
    {
        var leaf = TestAuthority.Root().Leaf("im.example.com");
        var octets = leaf.Encoded.ToArray();
        octets[octets.AsSpan().IndexOf(leaf.SerialNumber.Span) + leaf.SerialNumber.Length - 1] ^= 1;
        Assert.True(Certificate.TryParse(octets, out var decoy, out _));

        Assert.NotEqual(leaf, decoy);
        Assert.NotEqual(leaf.GetHashCode(), decoy.GetHashCode());
    }

    [Fact]
    public void Reads_what_a_server_certificate_says()
    {
        var root = TestAuthority.Root();

        var leaf = root.Leaf("im.example.com", request => request.IssuerAddress = "http://pki.example.com/root.cer");

        Assert.Equal(3, leaf.Version);
        Assert.Equal("CN=im.example.com", leaf.Subject.ToString());
        Assert.Equal("CN=Test Root", leaf.Issuer.ToString());
        Assert.Equal(root.Certificate.Subject, leaf.Issuer);
        Assert.Equal(TestAuthority.Now.AddYears(1), leaf.NotAfter);
        Assert.Equal("im.example.com", Assert.Single(leaf.SubjectAlternativeNames.DnsNames));
        Assert.Equal(KeyUsage.DigitalSignature, leaf.KeyUsage);
        Assert.True(leaf.ExtendedKeyUsage!.Allows(ObjectIdentifiers.ServerAuthentication));
        Assert.False(leaf.IsAuthority);
        Assert.True(leaf.AuthorityKeyIdentifier!.KeyIdentifier!.Value.Span
            .SequenceEqual(root.Certificate.SubjectKeyIdentifier!.Value.Span));
        Assert.Equal("http://pki.example.com/root.cer", Assert.Single(leaf.IssuerAddresses));
        Assert.Equal("EC P-256", leaf.PublicKey.Name);
        Assert.Equal("SHA-256 with ECDSA", leaf.SignatureAlgorithm.Name);
        Assert.False(leaf.IsSelfIssued);
        Assert.True(root.Certificate.IsSelfIssued);
        Assert.True(root.Certificate.IsAuthority);
    }

    [Fact]
    public void Says_where_and_why_it_cannot_read()
    {
        var octets = TestAuthority.SelfSigned().Encoded.ToArray();
        octets[0] = 0x31;

        var parsed = Certificate.TryParse(octets, out _, out var error);

        Assert.False(parsed);
        Assert.Equal("offset 0: expected a certificate as SEQUENCE, found SET", error.ToString());
    }

    [Fact]
    public void Refuses_octets_after_the_certificate()
    {
        byte[] octets = [.. TestAuthority.SelfSigned().Encoded.Span, 0];

        var parsed = Certificate.TryParse(octets, out _, out var error);

        Assert.False(parsed);
        Assert.Equal(octets.Length - 1, error.Offset);
    }
}

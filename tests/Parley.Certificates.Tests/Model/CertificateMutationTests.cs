using System.Globalization;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Model;

/// <summary>Damaged certificates: never an exception, always an offset inside the octets, never trust.</summary>
public sealed class CertificateMutationTests(ITestOutputHelper output)
{
    const int Seed = 20260601;

    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly Certificate Leaf = Root.Leaf(change: request => request.IssuerAddress = "http://pki.example.com/root.cer");

    [Fact]
    public void Survives_every_changed_octet()
    {
        foreach (var value in (byte[])[0x00, 0x01, 0x7F, 0x80, 0x84, 0xFF, 0x30, 0x1F])
        {
            for (var at = 0; at < Leaf.Encoded.Length; at++)
            {
                var octets = Leaf.Encoded.ToArray();
                octets[at] = value;

                AssertHarmless(octets);
            }
        }
    }

    [Fact]
    public void Survives_every_truncation()
    {
        for (var length = 0; length < Leaf.Encoded.Length; length++)
        {
            Assert.False(Certificate.TryParse(Leaf.Encoded[..length], out _, out var error));
            Assert.InRange(error.Offset, 0, length);
        }
    }

    [Fact]
    public void Survives_random_damage()
    {
        output.WriteLine("seed " + Seed.ToString(CultureInfo.InvariantCulture));
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var octets = Leaf.Encoded.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);

            AssertHarmless(octets);
        }
    }

    [Fact]
    public void Trusts_no_certificate_with_a_flipped_bit()
    {
        var store = TrustStore.Of([Root.Certificate]);
        for (var at = 0; at < Leaf.Encoded.Length; at += 3)
        {
            var octets = Leaf.Encoded.ToArray();
            octets[at] ^= 0x01;
            var request = TestJudge.Request(store, Leaf) with { Presented = [octets] };

            var verdict = TestJudge.Of(request);

            Assert.False(verdict.ChainTrusted, at.ToString(CultureInfo.InvariantCulture));
            Assert.NotEmpty(verdict.Observations);
        }
    }

    static void AssertHarmless(byte[] octets)
    {
        if (!Certificate.TryParse(octets, out var certificate, out var error))
        {
            Assert.InRange(error.Offset, 0, octets.Length);
            Assert.NotEmpty(error.Expected);
            Assert.NotEmpty(error.Found);
            return;
        }

        // Everything that is made when asked for must be made as well.
        Assert.NotNull(certificate.Subject.ToString());
        Assert.NotNull(certificate.Issuer.DisplayName);
        Assert.NotNull(certificate.DisplayName);
        Assert.Equal(certificate.Subject, certificate.Subject);
        Assert.All(certificate.SubjectAlternativeNames.All, name => Assert.NotNull(name.ToString()));
        Assert.NotNull(certificate.PublicKey.Name);
        Assert.All(certificate.Extensions, extension => Assert.NotEmpty(extension.Id.ToString()));
        _ = certificate.SubjectAlternativeNames.XmppAddresses;
        _ = certificate.GetHashCode();
    }
}

using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Model;

/// <summary>A certificate reads the same whether a sibling is at hand or not.</summary>
public sealed class SiblingTests(ITestOutputHelper output)
{
    const int Seed = 20260602;

    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly Certificate First = Root.Leaf("one.example.com", Dress);
    static readonly Certificate Second = Root.Leaf("two.example.com", Dress);

    [Fact]
    public void Takes_over_what_both_have_in_common()
    {
        var sibling = Sibling.Of(First)!; // it is small

        Assert.True(Certificate.TryParse(Second.Encoded, sibling, out var read, out _));

        Assert.Same(sibling.Certificate.Policies, read.Policies);
        Assert.Same(sibling.Certificate.AuthorityKeyIdentifier, read.AuthorityKeyIdentifier);
        Assert.Equal(Outcome(Second.Encoded.ToArray(), sibling: null), Outcome(Second.Encoded.ToArray(), sibling));
    }

    [Fact]
    public void Keeps_octets_of_its_own()
    {
        var octets = First.Encoded.ToArray();
        Assert.True(Certificate.TryParse(octets, out var first, out _));
        var sibling = Sibling.Of(first)!; // it is small
        Array.Fill(octets, (byte)0xFF);

        Assert.Equal(Outcome(Second.Encoded.ToArray(), sibling: null), Outcome(Second.Encoded.ToArray(), sibling));
    }

    [Fact]
    public void Is_kept_from_the_second_chain_of_an_authority_on()
    {
        var authority = TestAuthority.Root().Intermediate("Issuer of Many");
        var judge = new CertificateJudge();

        var policies = Enumerable.Range(0, 4)
            .Select(_ => TestJudge.Request(TrustStore.Empty, authority.Leaf(change: Dress), authority.Certificate))
            .Select(request => judge.Judge(request).Leaf!.Policies!) // it can be read, and is dressed
            .ToArray();

        Assert.NotSame(policies[0], policies[1]);
        Assert.NotSame(policies[1], policies[2]);
        Assert.Same(policies[2], policies[3]);
        Assert.Equal(policies[0].Policies.AsEnumerable(), policies[3].Policies.AsEnumerable());
    }

    [Fact]
    public void Reads_the_same_where_the_sibling_has_other_extensions()
    {
        var bare = Sibling.Of(Root.Leaf("three.example.com"))!; // it is small
        var full = Sibling.Of(First)!; // it is small

        Assert.Equal(Outcome(Second.Encoded.ToArray(), sibling: null), Outcome(Second.Encoded.ToArray(), bare));
        var other = Root.Leaf("four.example.com").Encoded.ToArray();
        Assert.Equal(Outcome(other, sibling: null), Outcome(other, full));
    }

    [Fact]
    public void Reads_the_same_damage()
    {
        output.WriteLine("seed " + Seed.ToString(CultureInfo.InvariantCulture));
        var random = new Random(Seed);
        var sibling = Sibling.Of(First)!; // it is small
        for (var round = 0; round < 20_000; round++)
        {
            var octets = Second.Encoded.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);

            Assert.Equal(Outcome(octets, sibling: null), Outcome(octets, sibling));
        }
    }

    static void Dress(TestRequest request)
    {
        request.IssuerAddress = "http://pki.example.com/root.cer";
        request.Usage = X509KeyUsageFlags.DigitalSignature;
        // certificatePolicies with 2.23.140.1.2.1, and a list of revoked certificates at http://p.test/
        request.Extensions.Add(new("2.5.29.32", [0x30, 0x0A, 0x30, 0x08, 0x06, 0x06, 0x67, 0x81, 0x0C, 0x01, 0x02, 0x01], critical: false));
        request.Extensions.Add(new(
            "2.5.29.31", [0x30, 0x16, 0x30, 0x14, 0xA0, 0x12, 0xA0, 0x10, 0x86, 0x0E, .. "http://p.test/"u8], critical: false));
    }

    static string Outcome(byte[] octets, Sibling? sibling)
    {
        if (!Certificate.TryParse(octets, sibling, out var read, out var error))
            return error.ToString();
        string?[] parts =
        [
            read.Issuer.ToString(),
            read.PresentExtensions.ToString(),
            read.CriticalExtensions.ToString(),
            read.KeyUsage?.ToString(),
            read.BasicConstraints?.ToString(),
            Convert.ToHexString((read.AuthorityKeyIdentifier?.KeyIdentifier ?? default).Span),
            read.AuthorityKeyIdentifier?.Critical.ToString(),
            string.Join(' ', read.ExtendedKeyUsage?.Purposes ?? []),
            read.ExtendedKeyUsage?.Critical.ToString(),
            string.Join(' ', read.Policies?.Policies ?? []),
            read.Policies?.Critical.ToString(),
            string.Join(' ', read.CrlAddresses),
            string.Join(' ', read.IssuerAddresses),
            string.Join(' ', read.SubjectAlternativeNames.All),
        ];
        return string.Join('\n', parts);
    }
}

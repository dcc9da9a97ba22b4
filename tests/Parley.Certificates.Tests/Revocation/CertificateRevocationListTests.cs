using System.Numerics;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>What a list may look like (RFC 5280, 5.1 to 5.3).</summary>
public sealed class CertificateRevocationListTests
{
    static readonly TestAuthority Root = TestAuthority.Root("List Root");
    static readonly Certificate Leaf = Root.Leaf();

    [Fact]
    public void Reads_what_a_list_says()
    {
        var list = new TestList(Root) { Number = 77 }
            .Revoke(Leaf, TestAuthority.Now.AddDays(-2), RevocationReason.Superseded, TestAuthority.Now.AddDays(-3)).Sign();

        Assert.Equal(Root.Certificate.Subject, list.Issuer);
        Assert.Equal((2, new BigInteger(77), 1), (list.Version, list.Number, list.EntryCount));
        Assert.Equal(TestAuthority.Now.AddHours(-1), list.ThisUpdate);
        Assert.Equal(TestAuthority.Now.AddDays(7), list.NextUpdate);
        var entry = Assert.Single(list.Entries);
        Assert.Equal(Leaf.SerialText, entry.SerialText);
        Assert.Equal((TestAuthority.Now.AddDays(-2), RevocationReason.Superseded, TestAuthority.Now.AddDays(-3)),
            (entry.RevokedAt, entry.Reason, entry.InvalidityDate));
        Assert.Equal(Root.Certificate.Subject, entry.CertificateIssuer);
    }

    [Fact]
    public void Reads_the_old_version_without_extensions()
    {
        var list = new TestList(Root) { Version = null, Number = null }.Add(Leaf.SerialNumber.Span, TestAuthority.Now);

        Assert.Equal(1, list.Sign().Version);
    }

    [Fact]
    public void Refuses_extensions_in_the_old_version()
    {
        AssertRefused(new TestList(Root) { Version = null }, "version 1");
        AssertRefused(new TestList(Root) { Version = null, Number = null }.Revoke(Leaf, reason: RevocationReason.KeyCompromise), "version 1");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(127)]
    public void Refuses_other_versions(int version)
    {
        AssertRefused(new TestList(Root) { Version = version }, "version 2");
    }

    [Fact]
    public void Refuses_an_empty_list_of_entries()
    {
        AssertRefused(new TestList(Root) { WritesEmptyEntries = true }, "5.1.2.6");
    }

    [Fact]
    public void Refuses_an_issuer_without_a_name()
    {
        AssertRefused(new TestList(Root) { IssuerName = [0x30, 0x00] }, "5.1.2.3");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(11)]
    [InlineData(120)]
    public void Refuses_reasons_without_a_meaning(int reason)
    {
        AssertRefused(Entry(TestAsn.Extension("2.5.29.21", critical: false, TestAsn.Enumerated(reason))), "reason from 0 to 10");
    }

    [Fact]
    public void Refuses_an_extension_twice()
    {
        var reason = TestAsn.Extension("2.5.29.21", critical: false, TestAsn.Enumerated(1));
        var number = TestAsn.Extension("2.5.29.20", critical: false, TestAsn.Integer([2]));

        AssertRefused(Entry(reason, reason), "once");
        AssertRefused(new TestList(Root) { Extensions = { number } }, "once");
    }

    [Fact]
    public void Refuses_entries_without_their_parts()
    {
        AssertRefused(new TestList(Root).AddRaw(TestAsn.Sequence()), "userCertificate");
        AssertRefused(new TestList(Root).AddRaw(TestAsn.Sequence(TestAsn.Integer([1]))), "revocationDate");
        AssertRefused(new TestList(Root).AddRaw(TestAsn.Sequence(TestAsn.Integer([1]), TestAsn.UtcTime(TestAuthority.Now), TestAsn.Sequence())), "extension");
        AssertRefused(new TestList(Root).AddRaw([0x05, 0x00]), "an entry");
    }

    [Fact]
    public void Refuses_a_number_that_is_longer_than_twenty_octets()
    {
        Assert.Equal(BigInteger.Pow(2, 158), new TestList(Root) { Number = BigInteger.Pow(2, 158) }.Sign().Number);
        AssertRefused(new TestList(Root) { Number = BigInteger.Pow(2, 160) }, "20");
        AssertRefused(new TestList(Root) { Number = -1 }, "cRLNumber");
    }

    [Fact]
    public void Keeps_a_critical_extension_that_nobody_knows()
    {
        var unknown = TestAsn.Extension("1.3.6.1.4.1.99999.1", critical: true, [0x05, 0x00]);

        Assert.Equal(Oid.Parse("1.3.6.1.4.1.99999.1"), new TestList(Root) { Extensions = { unknown } }.Sign().UnknownCriticalExtension);
        Assert.Equal(Oid.Parse("1.3.6.1.4.1.99999.1"), Entry(unknown).Sign().UnknownCriticalExtension);
    }

    [Fact]
    public void Such_a_list_revokes_and_clears_nobody()
    {
        var chain = new TestChain();
        var unknown = TestAsn.Extension("1.3.6.1.4.1.99999.1", critical: true, [0x05, 0x00]);

        foreach (var list in new[] { new TestList(chain.Intermediate), new TestList(chain.Intermediate).Revoke(chain.Leaf) })
        {
            list.Extensions.Add(unknown);
            var verdict = chain.Judge(list.Sign());

            Assert.Equal(RevocationStatus.Unusable, TestChain.AnswerOf(verdict).Status);
            Assert.Contains("1.3.6.1.4.1.99999.1", TestVerdictAssert.Single(verdict, "cert.revocation.unusable")["detail"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Refuses_other_algorithms_outside_than_inside()
    {
        var octets = new TestList(Root).Encode();
        // ecdsa-with-SHA256 becomes ecdsa-with-SHA384 behind tbsCertList.
        var outside = octets.AsSpan().LastIndexOf(Convert.FromHexString("2A8648CE3D040302"));
        octets[outside + 7] = 0x03;

        Assert.False(CertificateRevocationList.TryParse(octets, out _, out var error));
        Assert.Contains("5.1.1.2", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_every_truncation_and_every_addition()
    {
        var octets = new TestList(Root).Revoke(Leaf).Encode();

        for (var length = 0; length < octets.Length; length++)
        {
            Assert.False(CertificateRevocationList.TryParse(octets.AsMemory(0, length), out _, out var error));
            Assert.InRange(error.Offset, 0, length);
        }

        Assert.False(CertificateRevocationList.TryParse((byte[])[.. octets, 0x00], out _, out _));
    }

    static TestList Entry(params byte[][] extensions) => new TestList(Root).Add(Leaf.SerialNumber.Span, TestAuthority.Now, extensions);

    static void AssertRefused(TestList list, string expected)
    {
        Assert.False(CertificateRevocationList.TryParse(list.Encode(), out _, out var error));
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Judging;

/// <summary>Chains that were made to cost: each ends within its budget, with bounded memory, and says so.</summary>
public sealed class HostileChainTests
{
    /// <summary>Far below what an unbounded search would take, far above what a verdict needs.</summary>
    const long BoundedOctets = 64 * 1024 * 1024;

    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Finds_the_issuer_among_ten_thousand_decoys_of_its_name()
    {
        var issuing = Root.Intermediate();
        var store = TrustStore.Of([Root.Certificate], [.. Decoys(10_000), issuing.Certificate]);
        var request = TestJudge.Request(store, issuing.Leaf());

        var (verdict, octets) = Judge(request);

        Assert.True(verdict.Trusted);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Gives_up_among_ten_thousand_decoys_without_the_issuer()
    {
        var unknown = TestAuthority.Root("Unknown Root").Intermediate(change: request => request.HasAuthorityKeyIdentifier = false);
        var store = TrustStore.Of([Root.Certificate], Decoys(10_000));
        var request = TestJudge.Request(store, unknown.Leaf(change: leaf => leaf.HasAuthorityKeyIdentifier = false));

        var (verdict, octets) = Judge(request);

        Assert.Equal("cert.budget.exceeded", verdict.FirstCause!.Finding.Code);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Gives_up_in_a_mesh_of_authorities_that_all_certify_each_other()
    {
        var authorities = Enumerable.Range(0, 12).Select(number => TestAuthority.Root($"Mesh {number}")).ToArray();
        var crossed =
            from issuer in authorities
            from subject in authorities
            where issuer != subject
            select issuer.Intermediate(subject.Name).Certificate;
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), [authorities[0].Leaf(), .. crossed]);

        var (verdict, octets) = Judge(request);

        Assert.Contains(verdict.Observations, observation => observation.Finding.Code == "cert.budget.exceeded");
        Assert.False(verdict.ChainTrusted);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Reads_past_a_deep_nest_in_an_extension_that_nobody_knows()
    {
        var nest = new byte[] { 0x05, 0x00 };
        for (var depth = 0; depth < 1_000; depth++)
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence())
                writer.WriteEncodedValue(nest);
            nest = writer.Encode();
        }

        var leaf = Root.Leaf(change: request => request.Extensions.Add(new X509Extension("1.3.6.1.4.1.99999.7", nest, critical: false)));

        Assert.True(TestJudge.Of(Root, leaf).Trusted);
    }

    [Fact]
    public void Refuses_to_read_more_than_any_certificate_has()
    {
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate])) with { Presented = [new byte[100_000_000]] };

        var (verdict, octets) = Judge(request);

        Assert.Equal("cert.encoding.unreadable", verdict.FirstCause!.Finding.Code);
        Assert.InRange(octets, 0, 1_000_000);
    }

    static IEnumerable<Certificate> Decoys(int count) =>
        Enumerable.Range(0, count).Select(_ => Root.Intermediate(change: request => request.KeyName = "decoy").Certificate);

    static (CertificateVerdict Verdict, long Octets) Judge(JudgeRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var verdict = new CertificateJudge().Judge(request);
        return (verdict, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Globalization;
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

    /// <summary>Of the name of every issuer below, and of another key. Made once: that takes much longer than to judge.</summary>
    static readonly ImmutableArray<Certificate> Decoys =
        [.. Enumerable.Range(0, 10_000).Select(_ => Root.Intermediate(change: request => request.KeyName = "decoy").Certificate)];

    [Fact]
    public void Finds_the_issuer_among_ten_thousand_decoys_of_its_name()
    {
        var issuing = Root.Intermediate();
        var store = TrustStore.Of([Root.Certificate], [.. Decoys, issuing.Certificate]);
        var request = TestJudge.Request(store, issuing.Leaf());

        var (verdict, octets) = Judge(request);

        Assert.True(verdict.Trusted);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Gives_up_among_ten_thousand_decoys_without_the_issuer()
    {
        var unknown = TestAuthority.Root("Unknown Root").Intermediate(change: request => request.HasAuthorityKeyIdentifier = false);
        var store = TrustStore.Of([Root.Certificate], Decoys);
        var request = TestJudge.Request(store, unknown.Leaf(change: leaf => leaf.HasAuthorityKeyIdentifier = false));

        var (verdict, octets) = Judge(request);

        Assert.Equal("cert.budget.exceeded", verdict.FirstCause!.Finding.Code);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Finds_the_issuer_behind_ten_thousand_decoys_that_a_case_has_in_its_pool()
    {
        var issuing = Root.Intermediate();

        var answer = new TestCase(Root, issuing.Leaf(), [.. Decoys, issuing.Certificate]).Judge();

        Assert.True(answer.IsAccepted, string.Join(", ", answer.Findings.Take(3)));
    }

    [Fact]
    public void Gives_up_among_ten_thousand_decoys_that_were_sent()
    {
        var unknown = TestAuthority.Root("Unknown Root").Intermediate(change: request => request.HasAuthorityKeyIdentifier = false);
        var leaf = unknown.Leaf(change: request => request.HasAuthorityKeyIdentifier = false);
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), [leaf, .. Decoys]);

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
    public void Ends_a_name_constraint_bomb_on_every_level()
    {
        var constraints = TestAsn.Sequence(TestAsn.Tagged(1,
            [.. Enumerable.Range(0, 2_000).Select(number => TestAsn.Sequence(TestAsn.Primitive(2, System.Text.Encoding.ASCII.GetBytes($"t{number}.example.org"))))]));
        var issuer = Root;
        var above = new List<Certificate>();
        for (var level = 0; level < 5; level++)
        {
            issuer = issuer.Intermediate("Bomb " + level, request => request.Extensions.Add(new("2.5.29.30", constraints, critical: true)));
            above.Insert(0, issuer.Certificate);
        }

        var leaf = issuer.Leaf(change: request => request.DnsNames = [TestJudge.Host, .. Enumerable.Range(0, 2_000).Select(number => $"h{number}.example.com")]);
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), [leaf, .. above]);

        var (verdict, octets) = Judge(request);

        Assert.Equal("name comparisons", TestVerdictAssert.Single(verdict, "cert.budget.exceeded")["budget"]);
        Assert.False(verdict.ChainTrusted);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Does_not_grow_with_the_policies_that_every_level_maps_to_each_other()
    {
        // A tree of policies has a node for every way through the mappings: here 32 to the power of six (RFC 9618, 3).
        var ids = Enumerable.Range(1, 32).Select(number => "1.3.6.1.4.1.99999.5." + number.ToString(CultureInfo.InvariantCulture)).ToArray();
        var policies = TestAsn.Sequence([.. ids.Select(id => TestAsn.Sequence(TestAsn.Oid(id)))]);
        var mappings = TestAsn.Sequence(
            [.. from one in ids from other in ids select TestAsn.Sequence(TestAsn.Oid(one), TestAsn.Oid(other))]);
        var issuer = Root;
        var above = new List<Certificate>();
        for (var level = 0; level < 6; level++)
        {
            issuer = issuer.Intermediate("Mapping " + level, request =>
            {
                request.Extensions.Add(new("2.5.29.32", policies, critical: false));
                request.Extensions.Add(new("2.5.29.33", mappings, critical: true));
            });
            above.Insert(0, issuer.Certificate);
        }

        var leaf = issuer.Leaf(change: request => request.Extensions.Add(new("2.5.29.32", policies, critical: false)));
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), [leaf, .. above]) with
        {
            Policy = ValidationPolicy.Default with { RequireExplicitPolicy = true },
        };

        var (verdict, octets) = Judge(request);

        Assert.True(verdict.ChainTrusted);
        Assert.Equal(ids.Length, verdict.Best!.Policies.Length);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Reads_no_more_certificates_than_the_limit()
    {
        var leaf = Root.Leaf();
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate])) with
        {
            Presented = [leaf.Encoded, .. Enumerable.Repeat(Decoys[0].Encoded, 20_000)],
        };

        var (verdict, octets) = Judge(request);

        Assert.True(verdict.Best!.IsAnchored);
        Assert.NotNull(verdict.Presented[CertificateJudge.MaximumPresented].Error);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Compares_thousands_of_names_once_each()
    {
        var names = Enumerable.Range(0, 4_000).Select(number => $"h{number}.example.com").Append(TestJudge.Host).ToArray();
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), Root.Leaf(change: leaf => leaf.DnsNames = names));

        var (verdict, octets) = Judge(request);

        Assert.True(verdict.Trusted);
        Assert.InRange(octets, 0, BoundedOctets);
    }

    [Fact]
    public void Refuses_to_read_more_than_any_certificate_has()
    {
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate])) with { Presented = [new byte[100_000_000]] };

        var (verdict, octets) = Judge(request);

        Assert.Equal("cert.encoding.unreadable", verdict.FirstCause!.Finding.Code);
        Assert.InRange(octets, 0, 1_000_000);
    }

    static (CertificateVerdict Verdict, long Octets) Judge(JudgeRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var verdict = new CertificateJudge().Judge(request);
        return (verdict, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

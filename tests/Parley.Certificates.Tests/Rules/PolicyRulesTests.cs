using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Rules;

public sealed class PolicyRulesTests
{
    const string Gold = "2.16.840.1.101.3.2.1.48.1";
    const string Silver = "2.16.840.1.101.3.2.1.48.2";

    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Asks_for_no_policy_unless_somebody_requires_one()
    {
        Assert.True(TestJudge.Of(Root, Root.Leaf()).Trusted);
    }

    [Fact]
    public void Refuses_a_path_without_the_policy_that_an_authority_requires()
    {
        var issuing = Root.Intermediate(change: request =>
        {
            request.Extensions.Add(Policies(Gold));
            request.Extensions.Add(RequireExplicit(0));
        });

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate);

        Assert.Equal("Test Intermediate", TestVerdictAssert.FirstCause(verdict, "cert.policy.none-valid")["demander"]);
    }

    [Theory]
    [InlineData(Gold, true)]
    [InlineData(Silver, false)]
    public void Accepts_a_path_whose_certificates_share_the_policy(string leafPolicy, bool isAccepted)
    {
        var issuing = Root.Intermediate(change: request =>
        {
            request.Extensions.Add(Policies(Gold));
            request.Extensions.Add(RequireExplicit(0));
        });

        var verdict = TestJudge.Of(Root, issuing.Leaf(change: request => request.Extensions.Add(Policies(leafPolicy))), issuing.Certificate);

        Assert.Equal(isAccepted, verdict.Trusted);
    }

    [Theory]
    [InlineData(Gold, true)]
    [InlineData(Silver, false)]
    public void Compares_with_the_policies_that_are_asked_for(string acceptable, bool isAccepted)
    {
        var leaf = Root.Leaf(change: request => request.Extensions.Add(Policies(Gold)));
        var policy = ValidationPolicy.Default with { RequireExplicitPolicy = true, AcceptablePolicies = [Oid.Parse(acceptable)] };

        var verdict = TestJudge.Of(TestJudge.Request(TrustStore.Of([Root.Certificate]), leaf) with { Policy = policy });

        Assert.Equal(isAccepted, verdict.Trusted);
        Assert.Equal(isAccepted ? [Oid.Parse(Gold)] : [], verdict.Best!.Policies.AsEnumerable());
    }

    [Fact]
    public void Follows_a_mapping()
    {
        var issuing = Root.Intermediate(change: request =>
        {
            request.Extensions.Add(Policies(Gold));
            request.Extensions.Add(Mapping(Gold, Silver));
        });
        var leaf = issuing.Leaf(change: request => request.Extensions.Add(Policies(Silver)));
        var policy = ValidationPolicy.Default with { RequireExplicitPolicy = true, AcceptablePolicies = [Oid.Parse(Gold)] };
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), leaf, issuing.Certificate);

        var followed = TestJudge.Of(request with { Policy = policy });
        var inhibited = TestJudge.Of(request with { Policy = policy with { InhibitPolicyMapping = true } });

        Assert.True(followed.Trusted, string.Join(", ", followed.Observations));
        Assert.False(inhibited.Trusted);
    }

    [Fact]
    public void Refuses_a_mapping_of_any_policy()
    {
        var issuing = Root.Intermediate(change: request =>
        {
            request.Extensions.Add(Policies(Gold));
            request.Extensions.Add(Mapping("2.5.29.32.0", Silver));
        });

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate);

        TestVerdictAssert.FirstCause(verdict, "cert.policy.maps-any");
    }

    static X509Extension Policies(params string[] policies) => Extension("2.5.29.32", writer =>
    {
        foreach (var policy in policies)
        {
            using (writer.PushSequence())
                writer.WriteObjectIdentifier(policy);
        }
    });

    static X509Extension Mapping(string above, string below) => Extension("2.5.29.33", writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(above);
            writer.WriteObjectIdentifier(below);
        }
    });

    static X509Extension RequireExplicit(int skip) =>
        Extension("2.5.29.36", writer => writer.WriteInteger(skip, new Asn1Tag(TagClass.ContextSpecific, 0)));

    static X509Extension Extension(string id, Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            write(writer);
        return new(id, writer.Encode(), critical: true);
    }
}

using System.Text.Json.Nodes;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Batch;

public sealed class BatchJudgeTests
{
    readonly TestAuthority _root = TestAuthority.Root();

    [Fact]
    public void Accepts_what_is_sound()
    {
        var intermediate = _root.Intermediate();
        var answer = new TestCase(_root, intermediate.Leaf(), intermediate.Certificate).Judge();

        Assert.True(answer.IsAccepted, string.Join(", ", answer.Findings));
        Assert.Null(answer.Revocation);
    }

    [Fact]
    public void Says_which_certificate_of_the_case_is_at_fault()
    {
        var intermediate = _root.Intermediate(change: request => request.NotAfter = TestAuthority.Now.AddDays(-1));
        var answer = new TestCase(_root, intermediate.Leaf(), intermediate.Certificate).Judge();

        Assert.False(answer.IsAccepted);
        Assert.Equal(1, Assert.Single(answer.Findings, finding => finding.Observation.Finding == CertificateRules.Expired).Certificate);
    }

    [Fact]
    public void Holds_the_peer_to_every_name()
    {
        var made = new TestCase(_root, _root.Leaf());
        made.Members["expected_peer_names"] = new JsonArray(
            new JsonObject { ["kind"] = "DNS", ["value"] = "mail.example.com" },
            new JsonObject { ["kind"] = "RFC822", ["value"] = "alice@example.com" });

        var answer = made.Judge();

        Assert.False(answer.IsAccepted);
        Assert.Contains(answer.Findings, finding => finding.Observation.Finding == CertificateRules.IdentityMailbox);
        Assert.Contains(answer.Findings, finding => finding.Observation["reference"] == "mail.example.com");
    }

    [Fact]
    public void Asks_for_no_name_where_the_case_has_none()
    {
        var made = new TestCase(_root, _root.Leaf());
        made.Members["expected_peer_name"] = null;

        Assert.True(made.Judge().IsAccepted);
    }

    [Fact]
    public void Requires_an_answer_where_a_list_is_given()
    {
        var other = TestAuthority.Root("Other Root");
        var made = new TestCase(_root, _root.Leaf());

        made.Members["crls"] = TestCase.Lists(new TestList(_root).Encode());
        Assert.True(made.Judge().IsAccepted);
        made.Members["crls"] = TestCase.Lists(new TestList(other).Encode());
        var answer = made.Judge();

        Assert.False(answer.IsAccepted);
        Assert.Equal(RevocationStatus.NoInformation, answer.Revocation);
    }

    [Fact]
    public void Takes_a_malformed_list_as_none_and_tells_it()
    {
        var made = new TestCase(_root, _root.Leaf());
        made.Members["crls"] = TestCase.Lists([0x30, 0x03, 0x02, 0x01, 0x01]);

        var answer = made.Judge();

        Assert.True(answer.IsAccepted);
        Assert.Contains(answer.Findings, finding => finding.Observation.Finding == CertificateRules.RevocationUnusable);
    }

    [Fact]
    public void Limits_the_intermediates()
    {
        var intermediate = _root.Intermediate();
        var made = new TestCase(_root, intermediate.Leaf(), intermediate.Certificate);

        made.Members["max_chain_depth"] = 1;
        Assert.True(made.Judge().IsAccepted);
        made.Members["max_chain_depth"] = 0;
        Assert.False(made.Judge().IsAccepted);
    }

    [Fact]
    public void Limits_the_signature_algorithms()
    {
        var made = new TestCase(_root, _root.Leaf());

        made.Members["signature_algorithms"] = new JsonArray("ECDSA_WITH_SHA256");
        Assert.True(made.Judge().IsAccepted);
        made.Members["signature_algorithms"] = new JsonArray("RSA_WITH_SHA256");
        Assert.False(made.Judge().IsAccepted);
    }

    [Fact]
    public void Does_not_hold_the_duties_of_authorities_against_plain_path_validation()
    {
        var intermediate = _root.Intermediate(change: request => request.HasAuthorityKeyIdentifier = false);
        var made = new TestCase(_root, intermediate.Leaf(), intermediate.Certificate);

        Assert.False(made.Judge(KnownProfiles.Rfc5280).IsAccepted);
        made.Members["pkits"] = new JsonObject { ["settings"] = new JsonObject { ["initial_explicit_policy"] = false } };
        Assert.True(made.Judge(KnownProfiles.Rfc5280).IsAccepted);
        made.Members["pkits"] = new JsonObject { ["settings"] = new JsonObject { ["initial_explicit_policy"] = true } };
        Assert.False(made.Judge(KnownProfiles.Rfc5280).IsAccepted);
    }

    [Fact]
    public void Answers_what_is_known_about_one_certificate()
    {
        var leaf = _root.Leaf();
        var made = new TestCase(_root, leaf);
        made.Members["certificate"] = made.Members["peer_certificate"]!.DeepClone(); // every case has it
        made.Members.Remove("peer_certificate");
        made.Members.Remove("crls");
        made.Members["max_age_seconds"] = 7 * 24 * 60 * 60;

        made.Members["crl"] = TestPem.Of("X509 CRL", new TestList(_root).Encode());
        Assert.Equal((true, RevocationStatus.Good), (made.Judge().IsAccepted, made.Judge().Revocation));
        made.Members["crl"] = TestPem.Of("X509 CRL", new TestList(_root).Revoke(leaf).Encode());
        Assert.Equal((false, RevocationStatus.Revoked), (made.Judge().IsAccepted, made.Judge().Revocation));
    }
}

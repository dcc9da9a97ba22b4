using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Revocation;
using Parley.Client.Rules;
using Parley.Client.Tests.Rules;
using Parley.Client.Trust;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Trust;

public sealed class TrustEvaluatorTests
{
    static readonly ImmutableArray<TrustDecisionRecord> Known = [Decisions.Accepted];

    [Fact]
    public void What_was_never_decided_is_asked()
    {
        Assert.Equal(TrustStanding.Undecided, Evaluate(Decisions.Subject(), known: []).Answer);
    }

    [Fact]
    public void What_was_accepted_passes_until_its_end_and_not_a_second_longer()
    {
        Assert.Equal(TrustStanding.Accepted, Evaluate(Decisions.Subject()).Answer);
        Assert.Equal(TrustStanding.Accepted, Evaluate(Decisions.Subject(), now: Decisions.Later.AddSeconds(-1)).Answer);

        var ended = Evaluate(Decisions.Subject(), now: Decisions.Later);
        Assert.Equal(TrustStanding.Undecided, ended.Answer);
        Assert.Equal("the decision counted until 2026-06-03", ended.Why);
    }

    [Theory]
    [InlineData(ApplicationService.Http, "example.test", "imp1.example.test", 5222)]
    [InlineData(ApplicationService.XmppClient, "other.test", "imp1.example.test", 5222)]
    [InlineData(ApplicationService.XmppClient, "example.test", "imp2.example.test", 5222)]
    [InlineData(ApplicationService.XmppClient, "example.test", "imp1.example.test", 5223)]
    public void A_decision_is_not_wider_than_its_service_domain_server_and_port(ApplicationService service, string domain, string host, int port)
    {
        var elsewhere = Decisions.Subject() with { Scope = TrustScope.Of(service, domain, host, port) };

        Assert.Equal(TrustStanding.Undecided, Evaluate(elsewhere).Answer);
        Assert.Null(Evaluate(elsewhere).Decision);
    }

    [Fact]
    public void Letters_of_names_have_no_case()
    {
        Assert.Equal(Decisions.Scope, TrustScope.Of(ApplicationService.XmppClient, "Example.TEST.", "IMP1.example.test.", 5222));
        Assert.Equal("[2001:db8::1]:5222", TrustScope.Of(ApplicationService.XmppClient, "a.test", "2001:DB8::1", 5222).Server);
    }

    [Fact]
    public void A_certificate_renewed_with_the_same_key_passes_quietly_and_says_what_changed()
    {
        var renewed = Decisions.Facts('2', "DNS:imp1.example.test", "DNS:imp2.example.test") with { NotAfter = Decisions.Later.AddYears(1) };

        var evaluation = Evaluate(Decisions.Subject(certificate: renewed));

        Assert.Equal(TrustStanding.Accepted, evaluation.Answer);
        Assert.Equal(
            "the same key, the same issuer, new names: DNS:imp2.example.test, ends 2027-06-03T03:02:01Z in place of 2026-06-03T03:02:01Z",
            evaluation.Change?.ToString());
    }

    [Fact]
    public void Another_key_is_another_question_that_says_what_changed()
    {
        var other = Decisions.Facts('3', "DNS:imp9.example.test") with { Issuer = "CN=Somebody" };

        var evaluation = Evaluate(Decisions.Subject(Decisions.KeyB, other));

        Assert.Equal(TrustStanding.Undecided, evaluation.Answer);
        Assert.Equal(
            "another key, another issuer, new names: DNS:imp9.example.test, names gone: DNS:imp1.example.test", evaluation.Change?.ToString());
        Assert.Equal(Decisions.Accepted, evaluation.Decision);
    }

    [Fact]
    public void Another_fault_than_the_one_accepted_is_another_question()
    {
        var evaluation = Evaluate(Decisions.Subject(null, null, FaultKind.SelfSigned, FaultKind.NameDiffers));

        Assert.Equal(TrustStanding.Undecided, evaluation.Answer);
        Assert.Equal("more is wrong now than was accepted: it is for another name", evaluation.Why);
        var fewer = Known[0] with { Faults = [FaultKind.SelfSigned, FaultKind.NameDiffers] };
        Assert.Equal(TrustStanding.Accepted, Evaluate(Decisions.Subject(), known: [fewer]).Answer);
    }

    [Fact]
    public void What_the_policy_forbids_no_decision_and_no_other_rule_accepts()
    {
        var policy = new TrustPolicy
        {
            Rules =
            [
                new() { Accepts = true, Reason = "sure", KeySha256 = Decisions.KeyA },
                new() { Accepts = false, Reason = "retired", Server = "imp1.example.test:5222" },
            ],
        };

        var evaluation = Evaluate(Decisions.Subject(), policy: policy);

        Assert.Equal(TrustStanding.Forbidden, evaluation.Answer);
        Assert.Equal("the administrator's policy forbids it: retired", evaluation.Why);
    }

    [Fact]
    public void What_the_policy_accepts_nobody_is_asked_until_the_rule_ends()
    {
        var policy = new TrustPolicy { Rules = [new() { Accepts = true, Reason = "known", KeySha256 = Decisions.KeyA, Domain = "example.test", Until = Decisions.Later }] };

        Assert.Equal(TrustStanding.Accepted, Evaluate(Decisions.Subject(), known: [], policy: policy).Answer);
        Assert.Equal(TrustStanding.Undecided, Evaluate(Decisions.Subject(Decisions.KeyB), known: [], policy: policy).Answer);
        Assert.Equal(TrustStanding.Undecided, Evaluate(Decisions.Subject(), known: [], policy: policy, now: Decisions.Later).Answer);
    }

    [Fact]
    public void Where_people_may_not_accept_an_earlier_decision_does_not_count()
    {
        Assert.Equal(TrustStanding.Forbidden, Evaluate(Decisions.Subject(), policy: new() { PeopleMayAccept = false }).Answer);
        Assert.Equal(TrustStanding.Forbidden, Evaluate(Decisions.Subject(), policy: TrustPolicy.Unreadable("a test")).Answer);
    }

    [Fact]
    public void A_revoked_certificate_a_broken_chain_and_an_unproved_key_may_never_be_accepted()
    {
        var revoked = Decisions.Of(Verdicts.Answered(RevocationStatus.Revoked));
        var weak = Decisions.Of(Verdicts.Of(Verdicts.Template with { Key = LabKeyKind.Rsa1024 }));
        var sound = Verdicts.SelfSigned();
        var unproved = Decisions.Of(sound with { Attempt = sound.Attempt with { Stage = ConnectionStage.Handshake } });

        foreach (var subject in new[] { revoked, weak, unproved })
        {
            Assert.NotNull(subject.NeverBecause);
            var decided = subject with { NeverBecause = null };
            var evaluation = Evaluate(subject, known: [TrustDecisions.Make(decided, Decisions.Now, Decisions.Later)]);
            Assert.Equal(TrustStanding.Forbidden, evaluation.Answer);
            Assert.Throws<ArgumentException>(() => TrustDecisions.Make(subject, Decisions.Now, Decisions.Later));
        }
    }

    [Fact]
    public void A_decision_holds_the_key_the_faults_and_the_names_of_what_was_shown()
    {
        var visit = Verdicts.SelfSigned();

        var decision = TrustDecisions.Make(Decisions.Of(visit), Decisions.Now.AddMilliseconds(7), Decisions.Later);

        Assert.Equal(FaultKind.SelfSigned, Assert.Single(decision.Faults));
        Assert.Equal(visit.Attempt.Verdict!.Leaf!.Sha256, decision.Certificate.Sha256);
        Assert.Contains($"DNS:{Verdicts.Host}", decision.Certificate.Names);
        Assert.Equal(Decisions.Now, decision.DecidedAt);
        Assert.Equal(DecisionFileTests.Told(decision), DecisionFileTests.Told(Assert.Single(DecisionFile.Read(DecisionFile.Write([decision])).Decisions)));
    }

    [Fact]
    public void Names_that_would_act_on_a_terminal_are_kept_plain_and_can_be_read_back()
    {
        var hostile = CertificateTemplate.ForServer(Verdicts.Host, new LabName.Uri($"x:{new string('y', 4000)}")) with { Subject = "CN=\u001b[2Jevil" };
        var decision = TrustDecisions.Make(Decisions.Of(Verdicts.OfStranger(hostile)), Decisions.Now, Decisions.Later);

        var read = DecisionFile.Read(DecisionFile.Write([decision]));

        Assert.Null(read.Fault);
        Assert.DoesNotContain('\u001b', Assert.Single(read.Decisions).Certificate.Subject);
    }

    static TrustEvaluation Evaluate(
        TrustSubject subject, ImmutableArray<TrustDecisionRecord>? known = null, TrustPolicy? policy = null, DateTimeOffset? now = null) =>
        TrustEvaluator.Evaluate(subject, known ?? Known, policy ?? TrustPolicy.None, now ?? Decisions.Now);
}

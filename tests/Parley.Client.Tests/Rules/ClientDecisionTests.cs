using Parley.Certificates.Identity;
using Parley.Certificates.Revocation;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Lab.Pki;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Client.Tests.Rules;

/// <summary>What each client does with each fault, why, and which question it asks.</summary>
public sealed class ClientDecisionTests
{
    [Fact]
    public void A_client_that_connects_has_no_reason_and_no_question()
    {
        var decision = JabberClients.Windows.Decide(Verdicts.Sound());

        Assert.Equal(ClientOutcome.Connects, decision.Outcome);
        Assert.Empty(decision.Because);
        Assert.Null(decision.Question);
    }

    [Fact]
    public void A_decision_about_a_node_is_remembered()
    {
        var node = Verdicts.Node(Verdicts.SelfSigned());

        Assert.Same(JabberClients.Windows.Decide(node), JabberClients.Windows.Decide(node));
        Assert.NotSame(JabberClients.Windows.Decide(node), (JabberClients.Windows with { Id = "another" }).Decide(node));
    }

    [Fact]
    public void The_question_names_server_and_reason()
    {
        var visit = Verdicts.SelfSigned();

        var decision = JabberClients.Windows.Decide(Verdicts.Node(visit));

        Assert.Equal(ClientOutcome.Asks, decision.Outcome);
        Assert.Equal("cert.chain.self-signed", decision.Because[0]);
        Assert.Equal(
            $"Accept or decline the certificate of {Verdicts.Host}:5222? The server's certificate is self-signed.", decision.Question?.Text);
        Assert.Equal(FaultKind.SelfSigned, decision.Question?.Fault);
        Assert.Equal(visit.Attempt.Verdict!.Presented[0].Sha256, decision.Question?.CertificateSha256);
        Assert.Equal("Planning Guide for Cisco Jabber 12.5, \"Signed Certificates\"", decision.Source.ToString());
    }

    [Fact]
    public void The_sametime_integration_asks_whether_to_connect_and_the_lync_integration_whether_to_accept()
    {
        var visit = Verdicts.Untrusted();

        Assert.StartsWith("Connect to the server ", IntegrationClients.Sametime.Decide(visit).Question?.Text, StringComparison.Ordinal);
        Assert.StartsWith("Accept the certificate of ", IntegrationClients.Lync.Decide(visit).Question?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lync_integration_asks_whatever_the_reason()
    {
        Assert.All(
            [Verdicts.Untrusted(), Verdicts.Misnamed(), Verdicts.SelfSigned(), Expired(), Verdicts.Of(Verdicts.Template with { Key = LabKeyKind.Rsa1024 })],
            visit => Assert.Equal(ClientOutcome.Asks, IntegrationClients.Lync.OutcomeOf(visit)));
    }

    [Fact]
    public void Android_counts_only_the_authorities_that_the_system_brings_along()
    {
        var added = JabberClients.Android.Decide(Verdicts.SoundByAddedAuthority());

        Assert.Equal(ClientOutcome.Asks, added.Outcome);
        Assert.Equal(FaultKind.AuthorityUnknown, added.Question?.Fault);
        Assert.Contains("was added to the device", Assert.Single(added.Because), StringComparison.Ordinal);
        Assert.Equal(ClientOutcome.Connects, JabberClients.Android.OutcomeOf(Verdicts.Sound()));
        Assert.Equal(ClientOutcome.Connects, JabberClients.Windows.OutcomeOf(Verdicts.SoundByAddedAuthority()));
    }

    [Theory]
    [InlineData("jabber-fips")]
    [InlineData("jabber-cc")]
    public void No_mode_that_forbids_questions_asks_any(string id)
    {
        Assert.True(KnownClients.TryGet(id, out var client));

        Assert.False(client.EverAsks);
        Assert.All(
            [Verdicts.Untrusted(), Verdicts.Misnamed(), Verdicts.SelfSigned(), Expired()],
            visit => Assert.Equal(ClientOutcome.Refuses, client.OutcomeOf(visit)));
        Assert.Equal(ClientOutcome.Connects, client.OutcomeOf(Verdicts.SoundByAddedAuthority()));
    }

    [Fact]
    public void A_short_key_is_refused_in_common_criteria_mode_and_asked_about_otherwise()
    {
        var visit = Verdicts.Of(Verdicts.Template with { Key = LabKeyKind.Rsa1024 });

        var refused = JabberClients.CommonCriteria.Decide(visit);
        Assert.Equal(ClientOutcome.Refuses, refused.Outcome);
        Assert.Equal("cert.key.too-small", refused.Because[0]);
        Assert.Equal(ClientOutcome.Asks, JabberClients.Windows.OutcomeOf(visit));
    }

    [Fact]
    public void Apple_platforms_object_to_a_lifetime_that_others_take()
    {
        var visit = Verdicts.Of(Verdicts.Template with { EndsIn = TimeSpan.FromDays(1000) });

        Assert.Equal(ClientOutcome.Connects, JabberClients.Windows.OutcomeOf(visit));
        Assert.Equal("cert.validity.lifetime-too-long", JabberClients.Mac.Decide(visit).Because[0]);
        Assert.Equal(ClientOutcome.Asks, JabberClients.Ios.OutcomeOf(visit));
    }

    [Fact]
    public void A_name_in_a_field_of_xmpp_alone_proves_nothing_to_clients_that_read_host_names()
    {
        var visit = Verdicts.Of(
            CertificateTemplate.ForServer("other.example.test", new LabName.XmppAddress(Verdicts.Host)), ApplicationService.XmppClient);

        Assert.Equal(ClientOutcome.Connects, StandardClients.Standard.OutcomeOf(visit));
        Assert.Equal(ClientOutcome.Connects, OpenClients.Conversations.OutcomeOf(visit));
        var refused = OpenClients.Dino.Decide(visit);
        Assert.Equal(ClientOutcome.Refuses, refused.Outcome);
        Assert.Contains("this client does not read", Assert.Single(refused.Because), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sip_address_beside_a_host_name_hides_it_from_sip_clients_alone()
    {
        var visit = Verdicts.Of(CertificateTemplate.ForServer(Verdicts.Host, new LabName.Uri("sip:other.example.test")), ApplicationService.Sip);

        Assert.Equal(ClientOutcome.Refuses, StandardClients.Standard.OutcomeOf(visit));
        Assert.Equal(ClientOutcome.Connects, StandardClients.DotNet.OutcomeOf(visit));
    }

    [Fact]
    public void Gajim_asks_about_the_authority_and_about_nothing_else()
    {
        Assert.Equal(ClientOutcome.Asks, OpenClients.Gajim.OutcomeOf(Verdicts.Untrusted()));
        Assert.Equal(ClientOutcome.Asks, OpenClients.Gajim.OutcomeOf(Verdicts.SelfSigned()));
        Assert.Equal(ClientOutcome.Refuses, OpenClients.Gajim.OutcomeOf(Verdicts.Misnamed()));
        Assert.Equal(ClientOutcome.Refuses, OpenClients.Gajim.OutcomeOf(Expired()));
    }

    [Fact]
    public void No_client_asks_about_a_revoked_certificate()
    {
        var visit = Verdicts.Answered(RevocationStatus.Revoked);

        Assert.All(KnownClients.All, client => Assert.Contains(client.OutcomeOf(visit), Refusing(client)));
        Assert.Equal("cert.revocation.revoked", JabberClients.Windows.Decide(visit).Because[0]);

        static ClientOutcome[] Refusing(ClientRules client) =>
            client.Revocation.Value.WhenRevoked == ClientOutcome.Refuses ? [ClientOutcome.Refuses] : [ClientOutcome.Connects, ClientOutcome.Asks];
    }

    [Fact]
    public void An_answer_that_is_missing_is_refused_in_silence_where_the_guide_says_so()
    {
        var unreachable = Verdicts.Answered(RevocationStatus.Unreachable);

        var jabber = JabberClients.Windows.Decide(unreachable);
        Assert.Equal(ClientOutcome.Refuses, jabber.Outcome);
        Assert.True(jabber.IsSilent);
        Assert.Equal("cert.revocation.unreachable", jabber.Because[0]);
        Assert.False(JabberClients.Windows.Decide(Verdicts.Answered(RevocationStatus.Revoked)).IsSilent);
        Assert.Equal(ClientOutcome.Connects, StandardClients.DotNet.OutcomeOf(unreachable));
    }

    [Fact]
    public void A_photo_at_an_address_is_asked_about_at_every_look_up()
    {
        var byAddress = JabberClients.Windows.Decide(Verdicts.Node(ServiceRole.Photos, "192.0.2.1", Verdicts.Misnamed()));
        var byName = JabberClients.Windows.Decide(Verdicts.Node(ServiceRole.Photos, Verdicts.Host, Verdicts.Misnamed()));

        Assert.Equal(AnswerMemory.OneConnection, byAddress.Question?.Memory);
        Assert.Equal(AnswerMemory.Certificate, byName.Question?.Memory);
        Assert.Equal(ServiceRole.Photos, byName.Question?.Service);
    }

    [Fact]
    public void A_session_older_than_the_mode_allows_is_refused()
    {
        var sound = Verdicts.Sound();
        var old = sound with { Attempt = sound.Attempt with { Version = TlsVersion.Tls11 } };

        var decision = JabberClients.Fips.Decide(old);

        Assert.Equal(ClientOutcome.Refuses, decision.Outcome);
        Assert.Contains("TLS 1.2 is the oldest version allowed", Assert.Single(decision.Because), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_alone_is_enough()
    {
        var verdict = Verdicts.Untrusted().Attempt.Verdict!;

        Assert.Equal($"Accept or decline the certificate of {Verdicts.Host}?", JabberClients.Windows.Decide(verdict).Question?.Text.Split(" The ")[0]);
        Assert.Equal(ClientOutcome.Refuses, StandardClients.Parley.Decide(verdict).Outcome);
    }

    [Fact]
    public void What_could_not_be_reached_says_why()
    {
        var decision = JabberClients.Windows.Decide(Verdicts.Node());

        Assert.Equal(ClientOutcome.Unreachable, decision.Outcome);
        Assert.Equal("no address is known", Assert.Single(decision.Because));
    }

    [Fact]
    public void Every_client_has_a_decision_for_every_outcome_and_every_fault()
    {
        ConnectionVisit[] visits =
        [
            .. Enum.GetValues<ConnectionOutcome>().Select(Verdicts.Failed),
            Verdicts.Sound(), Verdicts.SoundByAddedAuthority(), Verdicts.SelfSigned(), Verdicts.Untrusted(), Verdicts.Misnamed(),
            Verdicts.CommonNameOnly(), Expired(),
            .. Enum.GetValues<RevocationStatus>().Select(Verdicts.Answered),
        ];

        foreach (var client in KnownClients.All)
        {
            foreach (var decision in visits.Select(client.Decide))
            {
                Assert.Equal(decision.Outcome == ClientOutcome.Asks, decision.Question is not null);
                Assert.Equal(decision.Because.Length, decision.Reasons.Length);
                Assert.True(decision.Outcome != ClientOutcome.Asks || client.EverAsks);
                Assert.False(decision.IsSilent && decision.Outcome != ClientOutcome.Refuses);
            }
        }
    }

    static ConnectionVisit Expired() =>
        Verdicts.Of(Verdicts.Template with { StartsIn = TimeSpan.FromDays(-20), EndsIn = TimeSpan.FromDays(-2) });
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Check.Bundles;
using Parley.Check.Rehearsal;
using Parley.Client.Rules;
using Parley.Client.Trust;
using Parley.Lab.Pki;

namespace Parley.Check.Tests.Rehearsal;

public sealed class RenewalRehearsalsTests(RecordedLab lab) : IClassFixture<RecordedLab>
{
    [Fact]
    public void A_sound_renewal_by_a_trusted_authority_is_a_go()
    {
        var rehearsal = Rehearse(Trusting(), lab.Chain(RecordedLab.ForMessaging));

        Assert.True(rehearsal.IsGo, Why(rehearsal));
        Assert.Empty(rehearsal.Causes.Select(cause => cause.Observation.ToString()));
        var replacement = Assert.Single(rehearsal.Replacements);
        Assert.Equal(
            ["xmpp", "xmpp-direct-tls", "xmpp-server", "xmpp-server-direct-tls"],
            replacement.Places.Select(place => place.Service).Order(StringComparer.Ordinal));
        Assert.All(replacement.Places, place => Assert.StartsWith(RecordedLab.Messaging, place.Node, StringComparison.Ordinal));
        Assert.False(replacement.SameKey);
        Assert.Equal(["jabber-android"], rehearsal.AskedAgain.Select(outcome => outcome.Client.Id).Distinct());
        Assert.Equal([WorkPhase.Identity, WorkPhase.Restart, WorkPhase.Afterwards], rehearsal.Work.Select(step => step.Phase).Distinct());
    }

    [Fact]
    public void Another_authority_needs_its_trust_kit_first()
    {
        var chain = lab.Chain(RecordedLab.ForMessaging);
        chain = chain with { Certificates = chain.Certificates.Add(RecordedLab.Read(lab.Root.Certificate.Encoded)) };

        var rehearsal = Rehearse(lab.Evidence, chain);

        Assert.False(rehearsal.IsGo);
        Assert.Contains(rehearsal.Worse, outcome => outcome.Client.Id == StandardClients.Parley.Id && outcome.Today == ClientOutcome.Connects);
        Assert.Contains(rehearsal.Peers, peer => peer.At.Service == "xmpp-server");
        var trust = Assert.Single(rehearsal.Work, step => step.Phase == WorkPhase.Trust);
        Assert.Contains("parley trust kit new.pem", trust.What, StringComparison.Ordinal);
        Assert.Contains("Next Root", trust.What, StringComparison.Ordinal);
        Assert.Equal(rehearsal.Work.Select(step => step.Phase).Order(), rehearsal.Work.Select(step => step.Phase));
    }

    [Fact]
    public void A_missing_name_is_a_no_go_with_the_names_to_ask_for()
    {
        var rehearsal = Rehearse(Trusting(), lab.Chain(RecordedLab.ForMessaging with { Names = [new LabName.Dns(RecordedLab.Messaging)] }));

        Assert.False(rehearsal.IsGo);
        Assert.Contains(rehearsal.Work, step => step.Phase == WorkPhase.Mend && step.What.Contains("example.test", StringComparison.Ordinal));
        Assert.Contains(rehearsal.Causes, cause => cause.Observation.Finding.Code.StartsWith("cert.identity.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_expired_certificate_is_a_no_go()
    {
        var rehearsal = Rehearse(Trusting(), lab.Chain(RecordedLab.ForMessaging with { StartsIn = TimeSpan.FromDays(-9), EndsIn = TimeSpan.FromDays(-1) }));

        Assert.False(rehearsal.IsGo);
        Assert.Contains(rehearsal.Causes, cause => cause.Observation.Finding.Code == "cert.validity.expired");
    }

    [Fact]
    public void A_missing_intermediate_is_a_no_go()
    {
        var rehearsal = Rehearse(Trusting(), lab.Chain(RecordedLab.ForMessaging, withIssuing: false));

        Assert.False(rehearsal.IsGo);
        Assert.Contains(rehearsal.Causes, cause => cause.Observation.Finding.Code == "cert.chain.missing-intermediate");
        Assert.Contains(rehearsal.Work, step => step.Phase == WorkPhase.Mend && step.What.Contains("Next Issuing CA", StringComparison.Ordinal));
    }

    [Fact]
    public void Peers_that_a_server_connects_to_lose_it_without_the_purpose_of_clients()
    {
        var today = RecordedLab.Showing(Trusting(), RecordedLab.Messaging, [.. lab.Chain(RecordedLab.ForMessaging).Certificates]);

        var rehearsal = Rehearse(today, lab.Chain(RecordedLab.ForMessaging with { Purposes = [CertificateTemplate.ServerAuthentication] }));

        Assert.False(rehearsal.IsGo);
        Assert.Empty(rehearsal.Worse);
        Assert.All(rehearsal.Peers, peer => Assert.Contains("clientAuth", peer.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_key_and_authority_go_quietly()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Own Root", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddYears(5));
        Certificate Issue() => RecordedLab.Signed(key, "cuc1.example.test", authorityKey, made.SubjectName);
        var today = RecordedLab.Showing(
            lab.Evidence with { Trust = lab.Evidence.Trust.With([RecordedLab.Read(made.RawData)]) }, RecordedLab.Voicemail, Issue());

        var rehearsal = Rehearse(today, new NewChain { Name = "new.pem", Certificates = [Issue()] });

        Assert.True(rehearsal.IsGo, Why(rehearsal));
        Assert.True(Assert.Single(rehearsal.Replacements).SameKey);
        Assert.Equal("voicemail", Assert.Single(rehearsal.Replacements[0].Places).Service);
        Assert.DoesNotContain(rehearsal.Work, step => step.Phase is WorkPhase.Mend or WorkPhase.Trust);
    }

    [Theory]
    [InlineData("same key", PinStanding.Holds, true)]
    [InlineData("other key", PinStanding.Breaks, false)]
    [InlineData("authority", PinStanding.NotNeeded, true)]
    public void An_accepted_server_is_bound_to_its_key(string renewal, PinStanding standing, bool isGo)
    {
        const string host = "cuc1.example.test";
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parley = Trusting() with { Request = lab.Evidence.Request with { Clients = [StandardClients.Parley] } };
        var today = RecordedLab.Showing(parley, RecordedLab.Voicemail, RecordedLab.SelfSigned(key, host));
        var chain = renewal switch
        {
            "same key" => new NewChain { Name = "new.pem", Certificates = [RecordedLab.SelfSigned(key, host)] },
            "other key" => new NewChain { Name = "new.pem", Certificates = [RecordedLab.SelfSigned(other, host)] },
            _ => lab.Chain(CertificateTemplate.ForServer(host)),
        };
        var verdict = today.Walk.Visits.First(visit => visit.Target.Node == RecordedLab.Voicemail).Connections[0].Attempt.Verdict!; // the lab has it
        var decision = TrustDecisions.Make(
            TrustSubject.Of(verdict, TrustScope.Of(Certificates.Identity.ApplicationService.Http, "example.test", host, 443)), today.Request.Time, today.Request.Time.AddDays(30));

        Assert.True(RenewalRehearsals.TryRehearse(new() { Evidence = today, Chains = [chain], Decisions = [decision] }, out var rehearsal, out var fault), fault?.Message);

        var pin = Assert.Single(rehearsal.Pins);
        Assert.Equal((standing, isGo), (pin.Standing, rehearsal.IsGo));
        Assert.Equal(decision.Id, pin.Decision);
        Assert.Equal(standing == PinStanding.Breaks, rehearsal.Work.Any(step => step.What.Contains("parley trust add new.pem", StringComparison.Ordinal)));
        Assert.Equal(standing == PinStanding.NotNeeded, rehearsal.Work.Any(step => step.What.Contains($"parley trust remove {decision.Id}", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_only_the_rules_of_some_clients_ask_for_is_work_too()
    {
        var shipped = Trusting();
        shipped = shipped with { Trust = Certificates.Trust.TrustStore.OfSystem(lab.Evidence.Trust.Anchors).With(shipped.Trust.Anchors) };
        var today = RecordedLab.Showing(shipped, RecordedLab.Messaging, [.. ShownToday(RecordedLab.Messaging)]);

        var rehearsal = Rehearse(today, lab.Chain(RecordedLab.ForMessaging));

        Assert.Equal(["jabber-android"], rehearsal.Worse.Select(worse => worse.Client.Id).Distinct());
        Assert.Contains(rehearsal.Work, step => step.Phase == WorkPhase.Mend && step.What.Contains("a public one", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_answered_for_a_certificate_is_asked_again_for_the_next()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var today = RecordedLab.Showing(lab.Evidence, RecordedLab.Voicemail, RecordedLab.SelfSigned(key, "cuc1.example.test"));

        var rehearsal = Rehearse(today, new NewChain { Name = "new.pem", Certificates = [RecordedLab.SelfSigned(key, "cuc1.example.test")] });

        Assert.True(rehearsal.IsGo, Why(rehearsal));
        Assert.Contains(rehearsal.AskedAgain, outcome => outcome.Client.Id == "jabber-windows");
        Assert.DoesNotContain(rehearsal.AskedAgain, outcome => outcome.Client.Id == StandardClients.Parley.Id); // its answers are about the key
    }

    [Fact]
    public void A_chain_for_nobody_and_two_for_one_node_are_told()
    {
        var stranger = lab.Chain(CertificateTemplate.ForServer("elsewhere.example.net"));
        var twice = lab.Chain(RecordedLab.ForMessaging);

        Assert.Contains("shares no key and no name", FaultOf(stranger), StringComparison.Ordinal);
        Assert.Contains("would both take the place", FaultOf(twice, twice with { Name = "other.pem" }), StringComparison.Ordinal);
        Assert.Contains("no certificate was met at nowhere:1", FaultOf(twice with { Node = "nowhere:1" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_named_gets_its_chain_whatever_the_names()
    {
        var rehearsal = Rehearse(Trusting(), lab.Chain(CertificateTemplate.ForServer("elsewhere.example.net"), node: RecordedLab.Voicemail));

        Assert.Equal(RecordedLab.Voicemail, Assert.Single(Assert.Single(rehearsal.Replacements).Places).Node);
        Assert.False(rehearsal.IsGo);
    }

    [Fact]
    public async Task Json_follows_its_schema()
    {
        var rehearsal = Rehearse(lab.Evidence, lab.Chain(RecordedLab.ForMessaging));
        using var buffer = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer))
            Parley.Check.Json.RehearsalJson.Write(writer, rehearsal);

        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "rehearsal.schema.json"));
        Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(buffer.ToArray())).Select(error => error.ToString()));
    }

    EvidenceBundle Trusting() => lab.Evidence with { Trust = lab.Evidence.Trust.With([RecordedLab.Read(lab.Root.Certificate.Encoded)]) };

    IEnumerable<Certificate> ShownToday(string host) =>
        lab.Evidence.Walk.Visits.First(visit => visit.Target.Host == host).Connections[0].Attempt.Presented.Select(RecordedLab.Read);

    static RenewalRehearsal Rehearse(EvidenceBundle evidence, params NewChain[] chains)
    {
        Assert.True(RenewalRehearsals.TryRehearse(new() { Evidence = evidence, Chains = [.. chains] }, out var rehearsal, out var fault), fault?.Message);
        return rehearsal;
    }

    string FaultOf(params NewChain[] chains)
    {
        Assert.False(RenewalRehearsals.TryRehearse(new() { Evidence = lab.Evidence, Chains = [.. chains] }, out _, out var fault));
        return fault.Message;
    }

    static string Why(RenewalRehearsal rehearsal) => string.Join('\n', rehearsal.Worse.Select(outcome => $"{outcome.Client.Id} {outcome.At} {outcome.Today} {outcome.Then}")
        .Concat(rehearsal.Peers.Select(peer => peer.ToString())).Concat(rehearsal.Causes.Select(cause => cause.Observation.ToString())));
}

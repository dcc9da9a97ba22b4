using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Check.Expiry;
using Parley.Check.Reports;
using Parley.Check.Tests.Bundles;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Check.Tests.Expiry;

public sealed class LookingAheadTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    static readonly LabAuthority Root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Root"), new At(Now));

    /// <summary>Domain validated, as the CA/Browser Forum has it: only public authorities name it.</summary>
    static readonly X509Extension OfPublicAuthority =
        new("2.5.29.32", [0x30, 0x0A, 0x30, 0x08, 0x06, 0x06, 0x67, 0x81, 0x0C, 0x01, 0x02, 0x01], critical: false);

    [Fact]
    public void Certificates_stand_in_the_order_of_their_ends_with_those_who_will_not_go_on()
    {
        var report = Look(ServiceRole.Xmpp, CertificateTemplate.ForServer("imp1.example.test"));

        Assert.Equal(
            [
                (AheadKind.Certificate, "imp1.example.test", Now.AddDays(90)),
                (AheadKind.Authority, "Root", Now.AddDays(5 * 365)),
            ],
            report.Ahead.Select(entry => (entry.Kind, entry.Subject, entry.When)));
        Assert.All(report.Ahead, entry => Assert.Equal(["xmpp imp1.example.test:443"], entry.Places.Select(place => $"{place.Service} {place.Node}")));
        Assert.All(report.Ahead, entry => Assert.Equal(
            KnownClients.All.Where(client => client.UsesService(ServiceRole.Xmpp)).Select(client => client.Id).Order(StringComparer.Ordinal),
            entry.Peers.SelectMany(peer => peer.Clients).Order(StringComparer.Ordinal)));
        Assert.Empty(report.Causes);
    }

    [Fact]
    public void Public_authorities_renew_for_fewer_days_and_private_ones_as_they_like()
    {
        var half = CertificateTemplate.ForServer("imp1.example.test") with { EndsIn = TimeSpan.FromDays(150) };

        var ofPublic = Look(ServiceRole.Xmpp, half with { Further = [OfPublicAuthority] });
        var ofPrivate = Look(ServiceRole.Xmpp, half);

        Assert.Equal(
            [new(2027, 3, 15, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2029, 3, 15, 0, 0, 0, TimeSpan.Zero)],
            ofPublic.Ahead.Where(entry => entry.Kind == AheadKind.Lifetime).Select(entry => entry.When));
        Assert.Contains("100 days", ofPublic.Ahead.First(entry => entry.Kind == AheadKind.Lifetime).What, StringComparison.Ordinal);
        Assert.DoesNotContain(ofPrivate.Ahead, entry => entry.Kind == AheadKind.Lifetime);
    }

    [Theory]
    [InlineData(ServiceRole.Edge, "traversal")]
    [InlineData(ServiceRole.XmppServer, "other domains")]
    [InlineData(ServiceRole.Sip, "trunks")]
    [InlineData(ServiceRole.Xmpp, null)]
    [InlineData(ServiceRole.UserData, null)]
    public void The_purpose_of_clients_is_missed_where_a_server_acts_as_one(ServiceRole role, string? peer)
    {
        var both = CertificateTemplate.ForServer("host.example.test") with
        {
            Purposes = [CertificateTemplate.ServerAuthentication, CertificateTemplate.ClientAuthentication],
            Further = [OfPublicAuthority],
        };

        var lost = Look(role, both).Ahead.SingleOrDefault(entry => entry.Kind == AheadKind.ClientAuthentication);
        var servers = Look(role, both with { Purposes = [CertificateTemplate.ServerAuthentication] });

        Assert.Equal(peer is not null, lost is not null);
        if (peer is not null)
            Assert.Contains(peer, Assert.Single(lost!.Peers).Peer, StringComparison.Ordinal); // not null, as just seen
        Assert.DoesNotContain(servers.Ahead, entry => entry.Kind == AheadKind.ClientAuthentication);
    }

    [Fact]
    public void A_revocation_list_that_ends_is_told_with_the_clients_that_insist_on_one()
    {
        var lists = SampleBundle.Bundle.ToReport().Ahead.Where(entry => entry.Kind == AheadKind.RevocationList).ToList();

        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.Contains(list.Peers, peer => peer.Consequence == "refuses"));
    }

    [Fact]
    public void What_has_ended_already_is_not_ahead()
    {
        var report = SampleBundle.Read(SampleBundle.Text, new DateTimeOffset(2126, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToReport();

        Assert.Empty(report.Ahead);
    }

    static CheckReport Look(ServiceRole role, CertificateTemplate template)
    {
        using var issued = Root.Issue(template);
        Assert.True(Certificate.TryParse(Root.Certificate.Encoded, out var root, out _));
        var trust = TrustStore.OfSystem([root]);
        var host = template.Subject["CN=".Length..];
        var target = Sample.Target(role, host);
        var attempt = Sample.Attempt(target, ConnectionOutcome.Secured) with
        {
            PresentedIn = ChainSource.Handshake,
            Presented = [issued.Encoded],
        };
        attempt = attempt with
        {
            Verdict = new CertificateJudge().Judge(new()
            {
                Presented = attempt.Presented, Trust = trust, Reference = attempt.Request.Reference, Time = Now,
            }),
        };
        var visit = Sample.Visit(target) with { Connections = [new() { Attempt = attempt }] };
        var evidence = Sample.Evidence(new(null, [visit], [], []));
        return (evidence with { Trust = trust, Request = evidence.Request with { Time = Now } }).ToReport();
    }

    sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

using System.Collections.Immutable;
using Parley.Certificates.Revocation;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Rules;

public sealed class ClientRulesTests
{
    static readonly ClientRules Asking = JabberClients.Windows;
    static readonly ClientRules Refusing = StandardClients.Standard;

    public static TheoryData<ConnectionOutcome> Outcomes => [.. Enum.GetValues<ConnectionOutcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Every_outcome_without_a_certificate_is_the_same_for_every_client(ConnectionOutcome outcome)
    {
        var visit = Verdicts.Failed(outcome);

        Assert.All(KnownClients.All, client => Assert.Equal(WithoutVerdict(outcome), client.OutcomeOf(visit)));
    }

    [Fact]
    public void A_sound_connection_connects_every_client()
    {
        var visit = Verdicts.Sound();

        Assert.All(KnownClients.All, client => Assert.Equal(ClientOutcome.Connects, client.OutcomeOf(visit)));
    }

    [Fact]
    public void An_untrusted_authority_is_asked_about_or_refused()
    {
        var visit = Verdicts.Untrusted();

        Assert.Equal(ClientOutcome.Asks, Asking.OutcomeOf(visit));
        Assert.Equal(ClientOutcome.Refuses, Refusing.OutcomeOf(visit));
    }

    [Fact]
    public void No_client_of_the_vendor_can_do_without_revocation()
    {
        ClientRules[] vendor =
        [
            JabberClients.Windows, JabberClients.Mac, JabberClients.Ios, JabberClients.Android, JabberClients.Fips, JabberClients.CommonCriteria,
            IntegrationClients.Sametime, IntegrationClients.Lync,
        ];

        Assert.All(vendor, client => Assert.Equal(RevocationConduct.Strict, client.Revocation.Value));
    }

    [Fact]
    public void A_wrong_name_is_asked_about_or_refused()
    {
        var visit = Verdicts.Misnamed();

        Assert.Equal(ClientOutcome.Asks, Asking.OutcomeOf(visit));
        Assert.Equal(ClientOutcome.Refuses, Refusing.OutcomeOf(visit));
    }

    [Fact]
    public void A_name_in_the_common_name_alone_satisfies_the_compatible_book_and_not_the_standard()
    {
        var visit = Verdicts.CommonNameOnly();

        Assert.Equal(ClientOutcome.Connects, Asking.OutcomeOf(visit));
        Assert.Equal(ClientOutcome.Refuses, Refusing.OutcomeOf(visit));
    }

    [Fact]
    public void A_certificate_that_our_own_tls_refused_connects_nobody()
    {
        var sound = Verdicts.Sound();
        var visit = sound with
        {
            Attempt = sound.Attempt with { Outcome = ConnectionOutcome.Untrusted, Stage = ConnectionStage.Handshake },
        };

        Assert.Equal(ClientOutcome.Asks, Asking.OutcomeOf(visit));
        Assert.Equal(ClientOutcome.Refuses, Refusing.OutcomeOf(visit));
    }

    [Theory]
    [InlineData(RevocationStatus.Good, ClientOutcome.Connects, ClientOutcome.Connects)]
    [InlineData(RevocationStatus.Revoked, ClientOutcome.Refuses, ClientOutcome.Refuses)]
    [InlineData(RevocationStatus.NoInformation, ClientOutcome.Connects, ClientOutcome.Connects)]
    [InlineData(RevocationStatus.Unreachable, ClientOutcome.Refuses, ClientOutcome.Connects)]
    [InlineData(RevocationStatus.Unusable, ClientOutcome.Refuses, ClientOutcome.Connects)]
    public void Each_outcome_of_revocation_has_its_consequence(RevocationStatus status, ClientOutcome strict, ClientOutcome lenient)
    {
        var visit = Verdicts.Answered(status);

        Assert.Equal(strict, JabberClients.Windows.OutcomeOf(visit));
        Assert.Equal(lenient, StandardClients.Parley.OutcomeOf(visit));
    }

    [Fact]
    public void A_server_that_ends_a_secured_connection_when_it_is_asked_is_not_reached()
    {
        var visit = Verdicts.Sound() with
        {
            Greeting = new() { Summary = "ended", Understood = false, Ended = ConnectionOutcome.ClientCertificateRequired },
        };

        Assert.Equal(ClientOutcome.Unreachable, Asking.OutcomeOf(visit));
    }

    [Fact]
    public void Addresses_that_are_not_reached_do_not_count()
    {
        var node = Verdicts.Node(Verdicts.Failed(ConnectionOutcome.Refused), Verdicts.Sound());

        Assert.Equal(ClientOutcome.Connects, Asking.OutcomeOf(node));
    }

    [Fact]
    public void Among_addresses_that_are_reached_the_worst_counts()
    {
        var node = Verdicts.Node(Verdicts.Sound(), Verdicts.Untrusted(), Verdicts.Failed(ConnectionOutcome.TimedOut));

        Assert.Equal(ClientOutcome.Asks, Asking.OutcomeOf(node));
        Assert.Equal(ClientOutcome.Refuses, Refusing.OutcomeOf(node));
    }

    [Fact]
    public void A_node_without_a_connection_is_not_reached()
    {
        Assert.Equal(ClientOutcome.Unreachable, Asking.OutcomeOf(Verdicts.Node()));
    }

    [Fact]
    public void Among_nodes_the_same_rule_holds()
    {
        var down = Verdicts.Node(Verdicts.Failed(ConnectionOutcome.NoRoute));
        var good = Verdicts.Node(Verdicts.Sound());
        var bad = Verdicts.Node(Verdicts.Misnamed());

        Assert.Equal(ClientOutcome.Unreachable, Refusing.OutcomeOf([down, down]));
        Assert.Equal(ClientOutcome.Connects, Refusing.OutcomeOf([down, good]));
        Assert.Equal(ClientOutcome.Refuses, Refusing.OutcomeOf([down, good, bad]));
        Assert.Equal(ClientOutcome.Unreachable, Refusing.OutcomeOf(ImmutableArray<NodeVisit>.Empty));
    }

    /// <summary>A new outcome fails until it is decided here.</summary>
    static ClientOutcome WithoutVerdict(ConnectionOutcome outcome) => outcome switch
    {
        ConnectionOutcome.StartTlsNotOffered or ConnectionOutcome.StartTlsRefused => ClientOutcome.Refuses,
        ConnectionOutcome.NoRoute or ConnectionOutcome.Refused or ConnectionOutcome.TimedOut or ConnectionOutcome.ClosedAtOnce
            or ConnectionOutcome.NotTls or ConnectionOutcome.ServiceRefused or ConnectionOutcome.ProtocolMismatch
            or ConnectionOutcome.CipherMismatch or ConnectionOutcome.HandshakeAlert or ConnectionOutcome.HandshakeFailed
            or ConnectionOutcome.ClientCertificateRequired => ClientOutcome.Unreachable,
        // These have a verdict; one without is no connection.
        ConnectionOutcome.Secured or ConnectionOutcome.Untrusted or ConnectionOutcome.Shown => ClientOutcome.Unreachable,
        _ => throw new InvalidOperationException($"What do clients make of {outcome}?"),
    };
}

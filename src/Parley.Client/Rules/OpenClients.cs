using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>Open XMPP clients in wide use, as their sources have it.</summary>
public static class OpenClients
{
    static readonly ImmutableArray<ServiceRole> Messaging = [ServiceRole.Xmpp, ServiceRole.XmppDirectTls];

    static readonly SourceReference DinoConnection = SourceReference.Policy(
        "Dino", "libdino/src/service/connection_manager.vala");
    static readonly SourceReference DinoStreams = SourceReference.Policy("Dino", "xmpp-vala/src/core/starttls_xmpp_stream.vala");
    static readonly SourceReference NbxmppConnection = SourceReference.Policy("nbxmpp (Gajim)", "nbxmpp/connection.py");
    static readonly SourceReference NbxmppStream = SourceReference.Policy("nbxmpp (Gajim)", "nbxmpp/tcp.py");
    static readonly SourceReference Verifier = SourceReference.Policy("Conversations", "crypto/XmppDomainVerifier.java");
    static readonly SourceReference Memorizing = SourceReference.Policy("Conversations", "services/MemorizingTrustManager.java");

    /// <summary>Conversations on Android: every name of XMPP, and a question that is remembered.</summary>
    public static ClientRules Conversations { get; } = new()
    {
        Id = "conversations",
        Title = "Conversations",
        MustBeTurnedOn = new(false, Memorizing),
        Uses = new(Messaging, SourceReference.Xep(368, "Use-cases")),
        Trusts = new(TrustSources.All, Memorizing),
        Profile = new(ValidationPolicy.Default, Memorizing),
        OldestTls = EveryClient.TlsOfToday,
        Names = new(NameFields.Vendor, Verifier),
        WhenAuthorityUnknown = new(ClientOutcome.Asks, Memorizing),
        WhenSelfSigned = new(ClientOutcome.Asks, Memorizing),
        WhenNameDiffers = new(ClientOutcome.Refuses, Verifier),
        WhenOutOfDate = new(ClientOutcome.Asks, Memorizing),
        WhenUnsound = new(ClientOutcome.Asks, Memorizing),
        Revocation = new(RevocationConduct.NeverAsks, Memorizing),
        Question = new("Accept the unknown certificate of {server}?", Memorizing),
        Answers = new(AnswerMemory.Certificate, Memorizing),
        AnswersAboutPhotosByAddress = new(AnswerMemory.Certificate, Memorizing),
    };

    /// <summary>Dino: the platform's TLS, the domain as the name, and no exception.</summary>
    public static ClientRules Dino { get; } = new()
    {
        Id = "dino",
        Title = "Dino",
        MustBeTurnedOn = new(false, DinoConnection),
        Uses = new(Messaging, DinoStreams),
        Trusts = new(TrustSources.Shipped | TrustSources.Added, DinoConnection),
        Profile = new(ValidationPolicy.Default, DinoConnection),
        OldestTls = EveryClient.TlsOfToday,
        Names = new(NameFields.HostsOnly, DinoStreams),
        WhenAuthorityUnknown = new(ClientOutcome.Refuses, DinoConnection),
        WhenSelfSigned = new(ClientOutcome.Refuses, DinoConnection),
        WhenNameDiffers = new(ClientOutcome.Refuses, DinoConnection),
        WhenOutOfDate = new(ClientOutcome.Refuses, DinoConnection),
        WhenUnsound = new(ClientOutcome.Refuses, DinoConnection),
        Revocation = new(RevocationConduct.NeverAsks, GLib("G_TLS_CERTIFICATE_REVOKED")),
        Question = new("Trust {server}?", DinoConnection),
        Answers = new(AnswerMemory.OneConnection, DinoConnection),
        AnswersAboutPhotosByAddress = new(AnswerMemory.OneConnection, DinoConnection),
    };

    /// <summary>
    /// Gajim: the platform's TLS, the domain as the name; an unknown authority may be
    /// accepted with its exact certificate.
    /// </summary>
    public static ClientRules Gajim { get; } = Dino with
    {
        Id = "gajim",
        Title = "Gajim",
        Uses = new(Messaging, NbxmppConnection),
        Trusts = new(TrustSources.All, NbxmppConnection),
        Profile = new(ValidationPolicy.Default, NbxmppStream),
        Names = new(NameFields.HostsOnly, NbxmppStream),
        WhenAuthorityUnknown = new(ClientOutcome.Asks, NbxmppConnection),
        WhenSelfSigned = new(ClientOutcome.Asks, NbxmppConnection),
        WhenNameDiffers = new(ClientOutcome.Refuses, NbxmppConnection),
        WhenOutOfDate = new(ClientOutcome.Refuses, NbxmppConnection),
        WhenUnsound = new(ClientOutcome.Refuses, NbxmppConnection),
        Question = new("Trust the certificate of {server}?", NbxmppConnection),
        Answers = new(AnswerMemory.CertificateAtServer, NbxmppConnection),
        AnswersAboutPhotosByAddress = new(AnswerMemory.CertificateAtServer, NbxmppConnection),
    };

    static SourceReference GLib(string section) => SourceReference.Policy("GLib, GTlsCertificateFlags", section);
}

using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>Clients that follow the standards or a platform's defaults, and ask nobody.</summary>
public static class StandardClients
{
    const string SslStreamOptions = ".NET documentation, SslClientAuthenticationOptions";

    /// <summary>An XMPP, SIP and LDAP client by the book.</summary>
    public static ClientRules Standard { get; } = new()
    {
        Id = "standard",
        Title = "Client after RFC 9525, 6120 and 5922",
        MustBeTurnedOn = new(false, SourceReference.Rfc(9525, "6")),
        Uses = new(
            [
                ServiceRole.Xmpp, ServiceRole.XmppDirectTls, ServiceRole.Sip, ServiceRole.Ldap, ServiceRole.Ldaps,
                ServiceRole.GlobalCatalog, ServiceRole.GlobalCatalogTls,
            ],
            SourceReference.Rfc(6120, "3.2")),
        Trusts = new(TrustSources.Shipped | TrustSources.Added, SourceReference.Rfc(5280, "6.1.1 (d)")),
        Profile = new(ValidationPolicy.Default, SourceReference.Rfc(5280, "6.1")),
        OldestTls = new(EveryClient.TlsOfToday.Value, SourceReference.Rfc(9325, "3.1.1")),
        Names = new(NameFields.Standard, SourceReference.Rfc(9525, "6")),
        WhenAuthorityUnknown = new(ClientOutcome.Refuses, SourceReference.Rfc(6120, "13.7.2")),
        WhenSelfSigned = new(ClientOutcome.Refuses, SourceReference.Rfc(6120, "13.7.2")),
        WhenNameDiffers = new(ClientOutcome.Refuses, SourceReference.Rfc(9525, "6.6")),
        WhenOutOfDate = new(ClientOutcome.Refuses, SourceReference.Rfc(5280, "6.1.3 (a)(2)")),
        WhenUnsound = new(ClientOutcome.Refuses, SourceReference.Rfc(5280, "6.1")),
        Revocation = new(RevocationConduct.Lenient, SourceReference.Rfc(6120, "13.7.2")),
        Question = new("Trust {server}?", SourceReference.Rfc(6120, "13.7.2.2")),
        Answers = new(AnswerMemory.CertificateAtServer, SourceReference.Rfc(9525, "6.6")),
        AnswersAboutPhotosByAddress = new(AnswerMemory.CertificateAtServer, SourceReference.Rfc(9525, "6.6")),
    };

    /// <summary>A program on .NET that leaves every setting of SslStream as it is.</summary>
    public static ClientRules DotNet { get; } = Standard with
    {
        Id = "dotnet",
        Title = ".NET program (SslStream as it comes)",
        Uses = new(EveryClient.Services, SourceReference.Own("A program may talk to any service")),
        Trusts = new(
            TrustSources.Shipped | TrustSources.Added,
            SourceReference.Policy(SslStreamOptions, "CertificateChainPolicy")),
        Profile = new(ValidationPolicy.Default, SourceReference.Policy(SslStreamOptions, "CertificateChainPolicy")),
        OldestTls = new(EveryClient.TlsOfToday.Value, SourceReference.Policy(SslStreamOptions, "EnabledSslProtocols")),
        Names = new(
            NameFields.HostsAndCommonName,
            SourceReference.Policy(".NET documentation, X509Certificate2", "MatchesHostname")),
        WhenAuthorityUnknown = new(ClientOutcome.Refuses, NoCallback),
        WhenSelfSigned = new(ClientOutcome.Refuses, NoCallback),
        WhenNameDiffers = new(ClientOutcome.Refuses, NoCallback),
        WhenOutOfDate = new(ClientOutcome.Refuses, NoCallback),
        WhenUnsound = new(ClientOutcome.Refuses, NoCallback),
        Revocation = new(RevocationConduct.NeverAsks, SourceReference.Policy(SslStreamOptions, "CertificateRevocationCheckMode")),
        Question = new("Trust {server}?", NoCallback),
        Answers = new(AnswerMemory.OneConnection, NoCallback),
        AnswersAboutPhotosByAddress = new(AnswerMemory.OneConnection, NoCallback),
    };

    /// <summary>Parley's own client: the standards' names, and no question that trains people to click it away.</summary>
    public static ClientRules Parley { get; } = Standard with
    {
        Id = "parley",
        Title = "Parley",
        Uses = new(EveryClient.Services, SourceReference.Own("Parley uses every service that a deployment offers")),
        Trusts = new(
            TrustSources.All,
            SourceReference.Own("An accepted certificate counts for the service, domain, server and key that it was accepted for")),
        WhenAuthorityUnknown = new(ClientOutcome.Refuses, NoQuestion),
        WhenSelfSigned = new(ClientOutcome.Refuses, NoQuestion),
        WhenNameDiffers = new(ClientOutcome.Refuses, NoQuestion),
        WhenOutOfDate = new(ClientOutcome.Refuses, NoQuestion),
        WhenUnsound = new(ClientOutcome.Refuses, NoQuestion),
        Revocation = new(
            RevocationConduct.Lenient,
            SourceReference.Own("Who can cut a client off from the answer could else cut it off from its servers")),
        Question = new("Trust {server}?", NoQuestion),
        Answers = new(AnswerMemory.CertificateAtServer, SourceReference.Own("A decision is never wider than what was asked")),
        AnswersAboutPhotosByAddress = new(
            AnswerMemory.CertificateAtServer, SourceReference.Own("A decision is never wider than what was asked")),
    };

    static SourceReference NoCallback =>
        SourceReference.Policy(SslStreamOptions, "Callback for the certificate of the server, where none is set");

    static SourceReference NoQuestion => SourceReference.Own("A question asked at every fault is answered without being read");
}

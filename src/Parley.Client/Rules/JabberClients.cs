using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Client.Rules;

/// <summary>
/// Cisco Jabber as its planning guide describes it. The operating system judges the chain, so the platforms differ in what
/// they ask of a certificate; what the client makes of the answer is the same on all of them.
/// </summary>
public static class JabberClients
{
    static readonly SourceReference Process = Guide("The Certificate Validation Process");
    static readonly SourceReference ForAndroid = Guide("Certificate-Based Authentication for Cisco Jabber for Android");
    static readonly SourceReference FipsOnMobiles = Guide("Enable FIPS for Cisco Jabber for Mobile Clients");
    static readonly SourceReference CommonCriteriaGuide = Guide("Common Criteria");
    static readonly SourceReference ProtectionProfile = SourceReference.Policy(
        "Protection Profile for Application Software", "FIA_X509_EXT.2");

    /// <summary>On Windows: what is accepted goes to the Enterprise Trust store, and is not asked about again.</summary>
    public static ClientRules Windows { get; } = new()
    {
        Id = "jabber-windows",
        Title = "Jabber for Windows",
        MustBeTurnedOn = new(false, Process),
        Uses = new(
            [.. EveryClient.Services.Except([ServiceRole.XmppDirectTls])],
            Guide("Required Certificates for On-Premises Servers")),
        Trusts = new(TrustSources.All, Process),
        Profile = new(ValidationPolicy.Default, Process),
        OldestTls = EveryClient.TlsOfToday,
        Names = new(NameFields.Vendor, Guide("Server Identity in Certificates")),
        WhenAuthorityUnknown = new(ClientOutcome.Asks, Process),
        WhenSelfSigned = new(ClientOutcome.Asks, Guide("Signed Certificates")),
        WhenNameDiffers = new(ClientOutcome.Asks, Guide("Prevent Identity Mismatch")),
        WhenOutOfDate = new(ClientOutcome.Asks, Process),
        WhenUnsound = new(ClientOutcome.Asks, Process),
        Revocation = new(RevocationConduct.Strict, Guide("Revocation Servers")),
        Question = new("Accept or decline the certificate of {server}?", Process),
        Answers = new(
            AnswerMemory.Certificate,
            SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers")),
        AnswersAboutPhotosByAddress = new(
            AnswerMemory.OneConnection, SourceReference.Seed(SeedDocument.CloudCertificates, "Update Profile Photo URLs")),
    };

    /// <summary>On macOS, whose own rules hold for every authority, private ones included.</summary>
    public static ClientRules Mac { get; } = Windows with
    {
        Id = "jabber-mac",
        Title = "Jabber for Mac",
        Profile = new(
            KnownProfiles.PrivateAuthority,
            SourceReference.Policy("Apple, Requirements for trusted certificates in iOS 13 and macOS 10.15", "support.apple.com/103769")),
        Answers = new(AnswerMemory.Certificate, Process),
    };

    /// <summary>On iPhone and iPad.</summary>
    public static ClientRules Ios { get; } = Mac with { Id = "jabber-ios", Title = "Jabber for iPhone and iPad" };

    /// <summary>On Android 7 and later, where an authority that was added to the device counts for nothing.</summary>
    public static ClientRules Android { get; } = Windows with
    {
        Id = "jabber-android",
        Title = "Jabber for Android 7 and later",
        Trusts = new(TrustSources.Shipped | TrustSources.Accepted, ForAndroid),
        WhenAuthorityUnknown = new(ClientOutcome.Asks, ForAndroid),
        Answers = new(AnswerMemory.Certificate, Process),
    };

    /// <summary>In FIPS mode nobody may accept what is not trusted.</summary>
    public static ClientRules Fips { get; } = Refusing(Windows, FipsOnMobiles) with
    {
        Id = "jabber-fips",
        Title = "Jabber in FIPS mode",
        MustBeTurnedOn = new(true, Guide("Federal Information Processing Standards")),
        Trusts = new(TrustSources.Shipped | TrustSources.Added, FipsOnMobiles),
        Profile = new(KnownProfiles.Fips, Guide("Federal Information Processing Standards")),
        OldestTls = new(TlsVersion.Tls12, FipsOnMobiles),
    };

    /// <summary>In Common Criteria mode, which asks for RSA keys of 2048 bits and leaves no user a choice.</summary>
    public static ClientRules CommonCriteria { get; } = Refusing(Windows, ProtectionProfile) with
    {
        Id = "jabber-cc",
        Title = "Jabber in Common Criteria mode",
        MustBeTurnedOn = new(true, CommonCriteriaGuide),
        Trusts = new(TrustSources.Shipped | TrustSources.Added, ProtectionProfile),
        Profile = new(KnownProfiles.CommonCriteria, CommonCriteriaGuide),
        OldestTls = new(
            TlsVersion.Tls12,
            SourceReference.Policy("Functional Package for Transport Layer Security", "FCS_TLSC_EXT.1")),
    };

    /// <summary>The same client where no question may be put to the user.</summary>
    static ClientRules Refusing(ClientRules client, SourceReference source) => client with
    {
        WhenAuthorityUnknown = new(ClientOutcome.Refuses, source),
        WhenSelfSigned = new(ClientOutcome.Refuses, source),
        WhenNameDiffers = new(ClientOutcome.Refuses, source),
        WhenOutOfDate = new(ClientOutcome.Refuses, source),
        WhenUnsound = new(ClientOutcome.Refuses, source),
    };

    static SourceReference Guide(string section) => SourceReference.Seed(SeedDocument.PlanningGuide, section);
}

using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>The vendor's integrations into other messengers on Windows.</summary>
public static class IntegrationClients
{
    const string Process = "Set Up Certificate Verification";
    const string Identity = "Server Identity in Certificates";
    const string Import = "Import Root Certificates on Client Computers";

    /// <summary>The integration into IBM Sametime: web services of presence, calls and voicemail, and messaging.</summary>
    public static ClientRules Sametime { get; } = new()
    {
        Id = "sametime",
        Title = "Sametime integration",
        MustBeTurnedOn = new(false, SametimeGuide(Process)),
        Uses = new(
            [ServiceRole.UserData, ServiceRole.PresenceLogin, ServiceRole.Configuration, ServiceRole.Xmpp, ServiceRole.Voicemail],
            SametimeGuide("Required Certificates")),
        Trusts = new(TrustSources.All, SametimeGuide(Process)),
        Profile = new(ValidationPolicy.Default, SametimeGuide(Process)),
        OldestTls = EveryClient.TlsOfToday,
        Names = new(NameFields.Vendor, SametimeGuide(Identity)),
        WhenAuthorityUnknown = new(ClientOutcome.Asks, SametimeGuide(Process)),
        WhenSelfSigned = new(ClientOutcome.Asks, SametimeGuide(Import)),
        WhenNameDiffers = new(ClientOutcome.Asks, SametimeGuide("Prevent Identity Mismatch")),
        WhenOutOfDate = new(ClientOutcome.Asks, SametimeGuide(Process)),
        WhenUnsound = new(ClientOutcome.Asks, SametimeGuide(Process)),
        // Its guide does not speak of revocation; it shares the Windows client's stack, which the planning guide describes.
        Revocation = new(RevocationConduct.Strict, SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers")),
        Question = new("Connect to the server {server} or not?", SametimeGuide(Process)),
        Answers = new(AnswerMemory.Certificate, SametimeGuide(Import)),
        AnswersAboutPhotosByAddress = new(AnswerMemory.Certificate, SametimeGuide(Import)),
    };

    /// <summary>
    /// The integration into Microsoft Lync and Office: web services of calls and voicemail. It asks whatever the reason.
    /// </summary>
    public static ClientRules Lync { get; } = Sametime with
    {
        Id = "lync",
        Title = "Lync and Office integration",
        MustBeTurnedOn = new(false, LyncGuide("Setup Certificate Validation")),
        Uses = new([ServiceRole.UserData, ServiceRole.Configuration, ServiceRole.Voicemail], LyncGuide("Required Certificates")),
        Trusts = new(TrustSources.All, LyncGuide("Setup Certificate Validation")),
        Profile = new(ValidationPolicy.Default, LyncGuide("Setup Certificate Validation")),
        Names = new(NameFields.HostsAndCommonName, LyncGuide(Identity)),
        WhenAuthorityUnknown = new(ClientOutcome.Asks, LyncGuide("Setup Certificate Validation")),
        WhenSelfSigned = new(ClientOutcome.Asks, LyncGuide(Import)),
        WhenNameDiffers = new(ClientOutcome.Asks, LyncGuide("Prevent Identity Mismatch")),
        WhenOutOfDate = new(ClientOutcome.Asks, LyncGuide("Setup Certificate Validation")),
        WhenUnsound = new(ClientOutcome.Asks, LyncGuide("Setup Certificate Validation")),
        Question = new("Accept the certificate of {server} or not?", LyncGuide("Setup Certificate Validation")),
        Answers = new(AnswerMemory.Certificate, LyncGuide(Import)),
        AnswersAboutPhotosByAddress = new(AnswerMemory.Certificate, LyncGuide(Import)),
    };

    static SourceReference SametimeGuide(string section) => SourceReference.Seed(SeedDocument.Sametime, section);

    static SourceReference LyncGuide(string section) => SourceReference.Seed(SeedDocument.Lync, section);
}

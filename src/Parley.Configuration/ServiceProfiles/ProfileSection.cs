namespace Parley.Configuration.ServiceProfiles;

/// <summary>The groups of servers in a service profile; the names are those of the document.</summary>
public enum ProfileSection
{
    /// <summary>Messages and presence.</summary>
    IMandPresence,

    /// <summary>Desk phone control.</summary>
    Cti,

    /// <summary>Voicemail, over HTTPS.</summary>
    Voicemail,

    /// <summary>The mail store of voicemail, over IMAP.</summary>
    MailStore,

    /// <summary>Meetings.</summary>
    Conferencing,

    /// <summary>The directory, over LDAP.</summary>
    Directory,

    /// <summary>The portal that schedules video meetings.</summary>
    VideoConferenceSchedulingPortal,
}

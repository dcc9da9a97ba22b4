namespace Parley.Configuration.Effective;

/// <summary>The services that a configuration may name.</summary>
public enum ConfiguredServiceKind
{
    /// <summary>Messages and presence.</summary>
    Presence,

    /// <summary>Voicemail over HTTPS.</summary>
    Voicemail,

    /// <summary>The mail store of voicemail over IMAP.</summary>
    MailStore,

    /// <summary>The directory over LDAP.</summary>
    Directory,

    /// <summary>Meetings.</summary>
    Conferencing,

    /// <summary>Desk phone control.</summary>
    Cti,

    /// <summary>The web server that holds the photos of contacts.</summary>
    PhotoServer,
}

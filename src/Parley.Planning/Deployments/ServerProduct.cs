namespace Parley.Planning.Deployments;

/// <summary>What a cluster is.</summary>
public enum ServerProduct
{
    /// <summary>Calls and user data.</summary>
    CallManager,

    /// <summary>Messages and presence.</summary>
    Presence,

    /// <summary>Voice messages.</summary>
    Voicemail,

    /// <summary>The inner half of the edge.</summary>
    EdgeCore,

    /// <summary>The outer half of the edge, which clients outside connect to.</summary>
    EdgeExpress,

    /// <summary>Meetings on own servers.</summary>
    MeetingsServer,

    /// <summary>The LDAP directory.</summary>
    Directory,

    /// <summary>The web server that hosts contact photos.</summary>
    PhotoServer,

    /// <summary>A SIP server that clients find by its own record.</summary>
    SipServer,

    /// <summary>A relay for media that clients find by its own record.</summary>
    MediaRelay,
}

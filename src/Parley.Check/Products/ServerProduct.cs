namespace Parley.Check.Products;

/// <summary>A server that other people made and whose settings are known well enough to name them in a fix.</summary>
/// <param name="Title">Its name in reports.</param>
public sealed record ServerProduct(string Title)
{
    /// <summary>Prosody, an XMPP server.</summary>
    public static readonly ServerProduct Prosody = new("Prosody");

    /// <summary>ejabberd, an XMPP server.</summary>
    public static readonly ServerProduct Ejabberd = new("ejabberd");

    /// <summary>The presence server beside the call manager.</summary>
    public static readonly ServerProduct CiscoPresence = new("Cisco IM and Presence");

    /// <summary>The call manager.</summary>
    public static readonly ServerProduct CiscoCallManager = new("Cisco Unified Communications Manager");

    /// <summary>The edge.</summary>
    public static readonly ServerProduct CiscoExpressway = new("Cisco Expressway");

    /// <summary>OpenLDAP.</summary>
    public static readonly ServerProduct OpenLdap = new("OpenLDAP");

    /// <summary>Active Directory.</summary>
    public static readonly ServerProduct ActiveDirectory = new("Active Directory");

    /// <summary>nginx.</summary>
    public static readonly ServerProduct Nginx = new("nginx");

    /// <summary>The Apache HTTP server.</summary>
    public static readonly ServerProduct Apache = new("Apache httpd");

    /// <summary>Kamailio.</summary>
    public static readonly ServerProduct Kamailio = new("Kamailio");

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}

using System.Net.Security;
using System.Security.Authentication;

namespace Parley.Lab.Blueprints;

/// <summary>A server to be started with the lab.</summary>
public sealed class LabServerPlan
{
    /// <summary>What it does.</summary>
    public required LabRole Role { get; init; }

    /// <summary>The host that it plays, such as <c>imp1.example.test</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The port that such a server has in a real deployment.</summary>
    public required int StandardPort { get; init; }

    /// <summary>The certificates that it presents, its own first, exactly as they are to be sent.</summary>
    public IList<LabCertificatePlan> Presented { get; } = [];

    /// <summary>What it does with a connection before any protocol begins.</summary>
    public LabServerBehavior Behavior { get; set; }

    /// <summary>The alert that it sends where it does nothing else, by its number in RFC 8446, 6.2.</summary>
    public byte Alert { get; set; }

    /// <summary>The versions of TLS that it speaks; 1.2 and 1.3 unless a fault says otherwise.</summary>
    public SslProtocols Protocols { get; set; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>The only cipher suites that it takes; the platform's choice where empty.</summary>
    public IList<TlsCipherSuite> CipherSuites { get; } = [];

    /// <summary>The OCSP answer that it sends with its certificate; none where <see langword="null"/>.</summary>
    public LabStaplePlan? Staple { get; set; }

    /// <summary>Whether it demands a certificate of the client.</summary>
    public bool DemandsClientCertificate { get; set; }

    /// <summary>Whether it serves small keys, SHA-1 and TLS before 1.2, which the library refuses otherwise.</summary>
    public bool AllowsWeakness { get; set; }

    /// <summary>Whether it offers STARTTLS, where its protocol has it.</summary>
    public bool OffersStartTls { get; set; } = true;

    /// <summary>Whether it offers a way to log in, where it is an XMPP server.</summary>
    public bool OffersLogin { get; set; } = true;

    /// <summary>Whether it answers that it is out of service, where it is a directory or a SIP server.</summary>
    public bool IsUnavailable { get; set; }

    /// <summary>The XMPP domain that it serves; streams to another one get <c>host-unknown</c>.</summary>
    public string XmppDomain { get; set; } = LabBlueprint.Domain;

    /// <summary>Pages of a web server that replace its own, by absolute path.</summary>
    public IDictionary<string, LabPage> Pages { get; } = new Dictionary<string, LabPage>(StringComparer.Ordinal);

    /// <summary>The first label of the host with the role's name, such as <c>imp1 XMPP with STARTTLS</c>.</summary>
    public string Name => $"{Host.Split('.')[0]} {Title}";

    string Title => Role switch
    {
        LabRole.UserData => "user data",
        LabRole.Configuration => "configuration",
        LabRole.XmppStartTls => "XMPP with STARTTLS",
        LabRole.XmppDirectTls => "XMPP over TLS",
        LabRole.XmppServerStartTls => "XMPP between servers with STARTTLS",
        LabRole.XmppServerDirectTls => "XMPP between servers over TLS",
        LabRole.LdapStartTls => "LDAP with StartTLS",
        LabRole.LdapTls => "LDAP over TLS",
        LabRole.GlobalCatalog => "global catalogue with StartTLS",
        LabRole.GlobalCatalogTls => "global catalogue over TLS",
        LabRole.SipTls => "SIP over TLS",
        LabRole.Voicemail => "voicemail",
        LabRole.Photos => "photos",
        LabRole.HostMeta => "host-meta",
        LabRole.CloudLookup => "cloud lookup",
        LabRole.Edge => "edge",
        LabRole.StunTls => "STUN and TURN over TLS",
        _ => Role.ToString(),
    };
}

using Parley.Configuration.Hosts;

namespace Parley.Configuration.Effective;

/// <summary>Which protocol and port follow from what is configured and what is left open.</summary>
static class ProtocolRules
{
    const int LdapPort = 389;
    const int GlobalCatalogPort = 3268;

    /// <summary>The protocol of a server and its port.</summary>
    /// <param name="kind">The service.</param>
    /// <param name="address">The server as written.</param>
    /// <param name="protocol">The protocol as a service profile names it; <see langword="null"/> where it does not.</param>
    /// <param name="port">The port as configured; <see langword="null"/> where it is not.</param>
    /// <param name="directoryTls">The explicit choice of TLS for the directory; <see langword="null"/>: the port decides.</param>
    internal static (ConfiguredProtocol Protocol, int Port) Of(
        ConfiguredServiceKind kind, ServerAddress address, string? protocol, int? port, bool? directoryTls)
    {
        var chosen = kind switch
        {
            ConfiguredServiceKind.Presence => ConfiguredProtocol.Xmpp,
            ConfiguredServiceKind.Directory => Directory(protocol, port, directoryTls),
            ConfiguredServiceKind.MailStore when Is(protocol, "TCP") || Is(protocol, "UDP") => ConfiguredProtocol.Imap,
            ConfiguredServiceKind.MailStore => ConfiguredProtocol.Imaps,
            ConfiguredServiceKind.Cti => Is(protocol, "TLS") ? ConfiguredProtocol.CtiTls : ConfiguredProtocol.Cti,
            _ => Is(protocol ?? address.Scheme, "HTTP") ? ConfiguredProtocol.Http : ConfiguredProtocol.Https,
        };
        return (chosen, port ?? DefaultPort(kind, chosen));
    }

    /// <summary>
    /// A profile's protocol wins. Else an explicit switch wins over the port, and without one the clear ports mean clear
    /// text. TLS asked for on a clear port can only be StartTLS: a directory does not speak TLS at once there.
    /// </summary>
    static ConfiguredProtocol Directory(string? protocol, int? port, bool? tls)
    {
        var clearPort = port is LdapPort or GlobalCatalogPort;
        if (Is(protocol, "TLS") || Is(protocol, "SSL") || Is(protocol, "LDAPS"))
            return clearPort ? ConfiguredProtocol.LdapStartTls : ConfiguredProtocol.Ldaps;
        if (protocol is not null || tls == false || (clearPort && tls is null))
            return ConfiguredProtocol.Ldap;
        return clearPort ? ConfiguredProtocol.LdapStartTls : ConfiguredProtocol.Ldaps;
    }

    static int DefaultPort(ConfiguredServiceKind kind, ConfiguredProtocol protocol) => protocol switch
    {
        ConfiguredProtocol.Xmpp => 5222,
        ConfiguredProtocol.Http => 80,
        ConfiguredProtocol.Ldaps => 636,
        ConfiguredProtocol.Ldap or ConfiguredProtocol.LdapStartTls => LdapPort,
        ConfiguredProtocol.Imaps => kind == ConfiguredServiceKind.MailStore ? 7993 : 993, // the voicemail server's own port
        ConfiguredProtocol.Imap => 143,
        ConfiguredProtocol.CtiTls => 2749,
        ConfiguredProtocol.Cti => 2748,
        _ => 443,
    };

    static bool Is(string? protocol, string name) => string.Equals(protocol, name, StringComparison.OrdinalIgnoreCase);
}

using System.Globalization;
using System.Text;

namespace Parley.Peers.Servers;

/// <summary>Prosody, an XMPP server in Lua on OpenSSL.</summary>
public static class Prosody
{
    /// <summary>Writes its configuration and its users, and starts it.</summary>
    public static Task<PeerProcess> StartAsync(
        PeerFolder folder, ProsodySettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        var (chain, key) = settings.Certificate.WriteTo(folder, "prosody/server");
        folder.MakeFolder("prosody/data");
        foreach (var (name, password) in settings.Users)
        {
            folder.Write(
                $"prosody/data/{FolderName(settings.Domain)}/accounts/{FolderName(name)}.dat",
                $"return {{ [\"password\"] = \"{password}\" }};\n");
        }

        return PeerProcess.StartAsync(
            new()
            {
                Program = "prosody",
                Arguments = ["--config", folder.Write("prosody/prosody.cfg.lua", Configuration(folder, settings, chain, key)), "-F"],
                Ports = [.. settings.Addresses.SelectMany(address =>
                    new[] { settings.StartTlsPort, settings.DirectTlsPort }.Select(port => new System.Net.IPEndPoint(address, port)))],
                Environment = PeerTls.Environment(folder, settings.AllowsWeakness),
            },
            cancellationToken);
    }

    // With the certificate in the virtual host alone the port for direct TLS would answer every handshake with an alert.
    static string Configuration(PeerFolder folder, ProsodySettings settings, string chain, string key)
    {
        var tls = $$"""{ key = "{{key}}"; certificate = "{{chain}}"; protocol = "{{settings.Protocol}}"{{Ciphers(settings)}} }""";
        var interfaces = string.Join(", ", settings.Addresses.Select(address => $"\"{address}\""));
        return $$"""
            daemonize = false
            run_as_root = true
            pidfile = "{{folder["prosody/prosody.pid"]}}"
            data_path = "{{folder["prosody/data"]}}"
            certificates = "{{folder["prosody"]}}"
            log = { { levels = { min = "info" }, to = "console" } }
            interfaces = { {{interfaces}} }
            local_interfaces = { {{interfaces}} }
            c2s_ports = { {{settings.StartTlsPort}} }
            c2s_direct_tls_ports = { {{settings.DirectTlsPort}} }
            s2s_ports = { }
            {{(settings.DirectTlsHasCertificate ? $"c2s_direct_tls_ssl = {tls}" : "")}}
            modules_enabled = { "roster", {{(settings.OffersLogin ? "\"saslauth\", " : "")}}{{(settings.OffersStartTls ? "\"tls\", " : "")}}"disco", "ping", "posix" }
            authentication = "internal_plain"
            c2s_require_encryption = {{(settings.OffersStartTls ? "true" : "false")}}
            allow_unencrypted_plain_auth = {{(settings.OffersStartTls ? "false" : "true")}}
            VirtualHost "{{settings.Domain}}"
              ssl = {{tls}}

            """;
    }

    static string Ciphers(ProsodySettings settings) => settings.Ciphers is { } ciphers ? $"; ciphers = \"{ciphers}\"" : "";

    // Prosody's own way to name files: what is neither letter nor digit becomes %xx.
    static string FolderName(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)letter))
                text.Append((char)letter);
            else
                text.Append(CultureInfo.InvariantCulture, $"%{letter:x2}");
        }

        return text.ToString();
    }
}

using System.Collections.Immutable;

namespace Parley.Peers.Servers;

/// <summary>nginx, a web server on OpenSSL.</summary>
public static class Nginx
{
    // It reads and writes below its own folder only, but wants each of these told.
    static readonly string[] TemporaryPaths =
        ["client_body_temp_path", "proxy_temp_path", "fastcgi_temp_path", "uwsgi_temp_path", "scgi_temp_path"];

    /// <summary>Writes its configuration and starts it.</summary>
    /// <param name="folder">Takes its files.</param>
    /// <param name="sites">What it serves.</param>
    /// <param name="allowsWeakness">Whether it serves what the distribution forbids; see <see cref="PeerTls"/>.</param>
    /// <param name="cancellationToken">Ends the wait for its ports.</param>
    public static Task<PeerProcess> StartAsync(
        PeerFolder folder,
        ImmutableArray<NginxSite> sites,
        bool allowsWeakness = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.MakeFolder("nginx");
        return PeerProcess.StartAsync(
            new()
            {
                Program = "nginx",
                Arguments = ["-p", folder["nginx"], "-c", folder.Write("nginx/nginx.conf", Configuration(folder, sites)), "-e", "stderr"],
                Ports = [.. sites.Select(site => site.EndPoint).Distinct()],
                Environment = PeerTls.Environment(folder, allowsWeakness),
            },
            cancellationToken);
    }

    // "user root" because workers could not read a private folder otherwise; it means nothing where the master is nobody.
    static string Configuration(PeerFolder folder, ImmutableArray<NginxSite> sites) => $$"""
        user root;
        daemon off;
        worker_processes 1;
        pid {{folder["nginx/nginx.pid"]}};
        error_log stderr info;
        events { worker_connections 256; }
        http {
          access_log {{folder["nginx/access.log"]}};
          {{string.Join("\n  ", TemporaryPaths.Select(path => $"{path} {folder[$"nginx/{path}"]};"))}}
          types { application/xml xml; application/json json; application/xrd+xml xrd; image/png png; }
          default_type application/octet-stream;
        {{string.Concat(sites.Select((site, number) => Server(folder, site, number)))}}}

        """;

    static string Server(PeerFolder folder, NginxSite site, int number)
    {
        var tls = "";
        if (site.Certificate is { } certificate)
        {
            var (chain, key) = certificate.WriteTo(folder, $"nginx/server{number}");
            tls = $"ssl_certificate {chain};\n    ssl_certificate_key {key};\n    ssl_protocols {site.Protocols};";
            if (site.Ciphers is { } ciphers)
                tls += $"\n    ssl_ciphers {ciphers};";
            if (site.DemandsClientCertificateOf is { } pem)
                tls += $"\n    ssl_client_certificate {folder.Write($"nginx/clients{number}.pem", pem)};\n    ssl_verify_client on;";
        }

        return $$"""
              server {
                listen {{site.EndPoint}}{{(site.Certificate is null ? "" : " ssl")}};
                {{(site.Names.Length > 0 ? $"server_name {site.Names};" : "")}}
                {{tls}}
                root {{site.Root}};
                {{site.Locations}}
              }

            """;
    }
}

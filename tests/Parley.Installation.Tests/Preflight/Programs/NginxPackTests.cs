using System.Net;
using Parley.Peers;

namespace Parley.Installation.Tests.Preflight.Programs;

public sealed class NginxPackTests : IDisposable
{
    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PeerFact("nginx", "openssl")]
    public async Task Nginx_does_with_every_upload_what_its_pack_says()
    {
        ProgramAgreement.Write(_folder);
        var server = new IPEndPoint(PeerNetwork.Lease().Host(1), 8443);
        var taken = ProgramAgreement.Taken("nginx");
        var answers = await ProgramAgreement.AskAllAsync(PackCases.All.Except(taken), TryAsync);

        await using (await PeerProcess.StartAsync(new()
        {
            Program = "nginx",
            Arguments = ["-p", _folder.Path, "-c", _folder.Write("nginx.conf", Configuration(taken, server.ToString())), "-e", "stderr"],
            Ports = [server],
        }))
        {
            foreach (var (name, answer) in await ProgramAgreement.AskAllAsync(taken, upload => ServedAs.AskAsync(_folder, upload, server)))
                answers.Add(name, answer);
        }

        ProgramAgreement.Verify("nginx", answers);
    }

    /// <summary>One that the pack refuses: the program must not start with it, or serve nobody.</summary>
    async Task<ServedAs> TryAsync(PackCase upload)
    {
        var configuration = _folder.Write($"{upload.Name}/nginx.conf", Configuration([upload], $"unix:{_folder[$"{upload.Name}/socket"]}"));
        var test = await PeerClient.RunAsync("nginx", "", "-t", "-p", _folder.Path, "-c", configuration, "-e", "stderr");
        if (test.ExitCode != 0)
            return ServedAs.Not(test.Error);
        var server = new IPEndPoint(PeerNetwork.Lease().Host(1), 8443);
        await using var started = await PeerProcess.StartAsync(new()
        {
            Program = "nginx",
            Arguments = ["-p", _folder.Path, "-c", _folder.Write($"{upload.Name}/nginx.conf", Configuration([upload], server.ToString())), "-e", "stderr"],
            Ports = [server],
        });
        return await ServedAs.AskAsync(_folder, upload, server);
    }

    string Configuration(IReadOnlyCollection<PackCase> uploads, string address) => $$"""
        user root;
        daemon off;
        worker_processes 1;
        pid {{_folder[$"{uploads.First().Name}/pid"]}};
        error_log stderr;
        events {}
        http {
            access_log off;
            server_names_hash_bucket_size 128;
            client_body_temp_path {{_folder["body"]}};
            proxy_temp_path {{_folder["proxy"]}};
            fastcgi_temp_path {{_folder["fastcgi"]}};
            uwsgi_temp_path {{_folder["uwsgi"]}};
            scgi_temp_path {{_folder["scgi"]}};
        {{string.Concat(uploads.Select(upload => $$"""
                server {
                    listen {{address}} ssl;
                    server_name {{upload.Host}};
                    ssl_certificate {{_folder[$"{upload.Name}/chain.pem"]}};
                    ssl_certificate_key {{_folder[$"{upload.Name}/server.key"]}};
                }

            """))}}
        }

        """;
}

using System.Net;
using Parley.Peers;

namespace Parley.Installation.Tests.Preflight.Programs;

public sealed class ProsodyPackTests : IDisposable
{
    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>It starts whatever the files are, and offers no TLS for a host whose files it cannot use.</summary>
    [PeerFact("prosody", "openssl")]
    public async Task Prosody_does_with_every_upload_what_its_pack_says()
    {
        ProgramAgreement.Write(_folder);
        _folder.MakeFolder("data");
        var server = new IPEndPoint(PeerNetwork.Lease().Host(1), 5222);

        await using var prosody = await PeerProcess.StartAsync(new()
        {
            Program = "prosody", Arguments = ["--config", _folder.Write("prosody.cfg.lua", Configuration(server)), "-F"], Ports = [server],
        });
        var answers = await ProgramAgreement.AskAllAsync(
            PackCases.All, upload => ServedAs.AskAsync(_folder, upload, server, "-starttls", "xmpp", "-xmpphost", upload.Host));

        ProgramAgreement.Verify("prosody", answers);
    }

    string Configuration(IPEndPoint server) => $$"""
        daemonize = false
        run_as_root = true
        pidfile = "{{_folder["prosody.pid"]}}"
        data_path = "{{_folder["data"]}}"
        certificates = "{{_folder["none"]}}"
        log = { { levels = { min = "error" }, to = "console" } }
        interfaces = { "{{server.Address}}" }
        local_interfaces = { "{{server.Address}}" }
        c2s_ports = { {{server.Port}} }
        s2s_ports = { }
        modules_enabled = { "saslauth", "tls", "posix" }
        authentication = "internal_plain"
        {{string.Concat(PackCases.All.Select(upload => $$"""
            VirtualHost "{{upload.Host}}"
              ssl = { key = "{{_folder[$"{upload.Name}/server.key"]}}"; certificate = "{{_folder[$"{upload.Name}/chain.pem"]}}" }

            """))}}

        """;
}

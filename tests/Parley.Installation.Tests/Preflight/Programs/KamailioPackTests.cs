using System.Net;
using Parley.Peers;

namespace Parley.Installation.Tests.Preflight.Programs;

public sealed class KamailioPackTests : IDisposable
{
    const int Port = 5061;

    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>It does not start with files that it cannot use; what it takes one process serves, each on an address of its own.</summary>
    [PeerFact("kamailio", "openssl")]
    public async Task Kamailio_does_with_every_upload_what_its_pack_says()
    {
        ProgramAgreement.Write(_folder);
        var network = PeerNetwork.Lease();
        var hosts = PackCases.All.Index().ToDictionary(each => each.Item.Name, each => new IPEndPoint(network.Host((byte)(each.Index + 1)), Port));
        var taken = ProgramAgreement.Taken("kamailio");
        // It takes a while to start: of a cause that several uploads share one will do, OpenSSL's other users try them all.
        var refused = PackCases.All.Except(taken).DistinctBy(upload => upload.Judge("kamailio").FirstCause!.Finding.Code);
        var answers = await ProgramAgreement.AskAllAsync(refused, async upload =>
        {
            try
            {
                await using var alone = await StartAsync([upload], hosts);
                return await ServedAs.AskAsync(_folder, upload, hosts[upload.Name]);
            }
            catch (InvalidOperationException refusal)
            {
                return ServedAs.Not(refusal.Message);
            }
        });

        await using (await StartAsync(taken, hosts))
        {
            foreach (var (name, answer) in await ProgramAgreement.AskAllAsync(taken, upload => ServedAs.AskAsync(_folder, upload, hosts[upload.Name])))
                answers.Add(name, answer);
        }

        ProgramAgreement.Verify("kamailio", answers);
    }

    Task<PeerProcess> StartAsync(IReadOnlyCollection<PackCase> uploads, Dictionary<string, IPEndPoint> hosts)
    {
        var folder = uploads.First().Name;
        // Without a profile for all other addresses it looks for files of its own.
        var profiles = uploads.Select(upload => (Address: hosts[upload.Name].ToString(), upload.Name)).Prepend((Address: "default", Name: folder));
        var tls = _folder.Write($"{folder}/tls.cfg", string.Concat(profiles.Select(profile => $"""
            [server:{profile.Address}]
            method = TLSv1.2+
            verify_certificate = no
            require_certificate = no
            private_key = {_folder[$"{profile.Name}/server.key"]}
            certificate = {_folder[$"{profile.Name}/chain.pem"]}

            """)) + "[client:default]\nverify_certificate = no\nrequire_certificate = no\n");
        var configuration = _folder.Write($"{folder}/kamailio.cfg", $$"""
            #!KAMAILIO
            debug=1
            log_stderror=yes
            children=1
            tcp_children=1
            auto_aliases=no
            {{string.Concat(uploads.Select(upload => $"listen=tls:{hosts[upload.Name]}\n"))}}
            mpath="/usr/lib/x86_64-linux-gnu/kamailio/modules/:/usr/lib/aarch64-linux-gnu/kamailio/modules/"
            enable_tls=yes
            loadmodule "tls.so"
            loadmodule "sl.so"
            loadmodule "tm.so"
            modparam("tls", "config", "{{tls}}")
            request_route { exit; }

            """);
        return PeerProcess.StartAsync(new()
        {
            Program = "kamailio",
            Arguments = ["-DD", "-E", "-f", configuration, "-P", _folder[$"{folder}/pid"], "-Y", _folder.MakeFolder($"{folder}/run"), "-m", "64", "-M", "16"],
            Ports = [.. uploads.Select(upload => hosts[upload.Name])],
        });
    }
}

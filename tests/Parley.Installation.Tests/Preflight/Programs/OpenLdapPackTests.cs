using System.Net;
using Parley.Peers;

namespace Parley.Installation.Tests.Preflight.Programs;

public sealed class OpenLdapPackTests : IDisposable
{
    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>It does not start with files that it cannot use.</summary>
    [PeerFact("slapd", "openssl")]
    public async Task Slapd_does_with_every_upload_what_its_pack_says()
    {
        ProgramAgreement.Write(_folder);
        var network = PeerNetwork.Lease();
        byte host = 1;

        var answers = await ProgramAgreement.AskAllAsync(PackCases.All, upload => TryAsync(upload, new(network.Host(host++), 636)));

        ProgramAgreement.Verify("openldap", answers);
    }

    async Task<ServedAs> TryAsync(PackCase upload, IPEndPoint server)
    {
        _folder.MakeFolder($"{upload.Name}/db");
        var configuration = _folder.Write($"{upload.Name}/slapd.conf", $"""
            include /etc/ldap/schema/core.schema
            pidfile {_folder[$"{upload.Name}/slapd.pid"]}
            argsfile {_folder[$"{upload.Name}/slapd.args"]}
            modulepath /usr/lib/ldap
            moduleload back_mdb
            TLSCertificateFile {_folder[$"{upload.Name}/chain.pem"]}
            TLSCertificateKeyFile {_folder[$"{upload.Name}/server.key"]}
            database mdb
            maxsize 1048576
            suffix "dc=example,dc=test"
            directory {_folder[$"{upload.Name}/db"]}

            """);
        try
        {
            await using var slapd = await PeerProcess.StartAsync(
                new() { Program = "slapd", Arguments = ["-d", "256", "-f", configuration, "-h", $"ldaps://{server}"], Ports = [server] });
            return await ServedAs.AskAsync(_folder, upload, server);
        }
        catch (InvalidOperationException refusal)
        {
            return ServedAs.Not(refusal.Message);
        }
    }
}

using System.Net;
using Parley.Client.Tests.Fakes;
using Parley.Lab.Pki;
using Parley.Peers;

namespace Parley.Client.Tests.Peers;

/// <summary>
/// <c>openssl s_server</c> that demands a client certificate in TLS 1.3. Our own servers cannot play it: where the
/// platform's library gives up after the handshake, it closes without an alert.
/// </summary>
sealed class OpenSslServer : IAsyncDisposable
{
    const int Port = 8443;

    readonly PeerFolder _folder;
    readonly PeerProcess _process;

    OpenSslServer(PeerFolder folder, PeerProcess process, IPEndPoint address)
    {
        _folder = folder;
        _process = process;
        Address = address;
    }

    internal string Log => _process.Log;

    internal IPEndPoint Address { get; }

    internal static async Task<OpenSslServer> DemandingCertificateAsync(string host)
    {
        var chain = TestPki.Chain(host, new LabName.Dns(ClientWorld.Domain));
        var folder = new PeerFolder();
        var address = new IPEndPoint(PeerNetwork.Lease().Host(1), Port);
        try
        {
            var process = await PeerProcess.StartAsync(new()
            {
                Program = "openssl",
                Arguments =
                [
                    "s_server", "-accept", address.ToString(), "-quiet", "-tls1_3", "-Verify", "1",
                    "-cert", folder.Write("leaf.pem", chain[0].CertificatePem),
                    "-key", folder.Write("leaf.key", chain[0].PrivateKeyPem),
                    "-cert_chain", folder.Write("chain.pem", chain[1].CertificatePem),
                ],
                Ports = [address],
            });
            return new(folder, process, address);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}

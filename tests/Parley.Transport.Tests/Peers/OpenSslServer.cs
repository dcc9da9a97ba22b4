using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Peers;

namespace Parley.Transport.Tests.Peers;

/// <summary><c>openssl s_server</c>: a TLS server that was not written for tests of ours, with the switches that real servers have wrong.</summary>
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

    internal IPEndPoint Address { get; }

    /// <summary>Starts a server; outdated things are allowed to it, and it uses only those that the switches name.</summary>
    internal static async Task<OpenSslServer> StartAsync(
        X509Certificate2 leaf, IEnumerable<X509Certificate2> chain, params string[] switches)
    {
        var folder = new PeerFolder();
        AsymmetricAlgorithm key = leaf.GetRSAPrivateKey() is { } rsa ? rsa : leaf.GetECDsaPrivateKey()!; // tests issue these two
        return await StartAsync(
            folder,
            [
                "-cert", folder.Write("leaf.pem", leaf.ExportCertificatePem()),
                "-key", folder.Write("leaf.key", key.ExportPkcs8PrivateKeyPem()),
                "-cert_chain", folder.Write("chain.pem", string.Join('\n', chain.Select(certificate => certificate.ExportCertificatePem()))),
                .. switches,
            ]);
    }

    /// <summary>Starts a server with a certificate and a key that another program made.</summary>
    internal static Task<OpenSslServer> StartAsync(string certificate, string key) => StartAsync(new PeerFolder(), ["-cert", certificate, "-key", key]);

    static async Task<OpenSslServer> StartAsync(PeerFolder folder, ImmutableArray<string> switches)
    {
        var address = new IPEndPoint(PeerNetwork.Lease().Host(1), Port);
        try
        {
            var process = await PeerProcess.StartAsync(new()
            {
                Program = "openssl",
                Arguments = ["s_server", "-accept", address.ToString(), "-quiet", .. switches],
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

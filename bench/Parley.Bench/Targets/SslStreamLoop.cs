using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Targets;

/// <summary>What anyone would write first: tasks that take endpoints of a list, make the handshake and keep the certificate.</summary>
static class SslStreamLoop
{
    /// <summary>Looks at all endpoints of a file of targets; gives how many showed a certificate.</summary>
    internal static async Task<int> RunAsync(string path, int tasks)
    {
        var targets = (await File.ReadAllLinesAsync(path)).Select(line => line.Split(' ')).ToArray();
        var next = -1;
        var seen = 0;
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < targets.Length;)
            {
                if (await LookAsync(targets[i][0], targets[i][2]))
                    Interlocked.Increment(ref seen);
            }
        })));
        return seen;
    }

    static async Task<bool> LookAsync(string place, string name)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPEndPoint.Parse(place));
        string? subject = null;
        // The cheapest way that takes any certificate: no chain of the platform's own.
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = name,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = new() { DisableCertificateDownloads = true, TrustMode = X509ChainTrustMode.CustomRootTrust },
            RemoteCertificateValidationCallback = (_, certificate, _, _) => (subject = certificate?.Subject) is not null,
        };
        await using var stream = new SslStream(new NetworkStream(socket));
        await stream.AuthenticateAsClientAsync(options);
        return subject is not null;
    }
}

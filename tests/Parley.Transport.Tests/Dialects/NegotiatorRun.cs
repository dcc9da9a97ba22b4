using System.Net.Sockets;
using Parley.Diagnostics;
using Parley.Transport.Dialects;

namespace Parley.Transport.Tests.Dialects;

/// <summary>Runs a negotiator against a server on loopback.</summary>
static class NegotiatorRun
{
    internal static async Task<(NegotiationResult Result, Transcript Transcript)> AgainstAsync(this SecurityDialect dialect, LoopbackServer server)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address);
        var transcript = new TranscriptRecorder(TimeProvider.System);
        var result = await dialect.Negotiator.NegotiateAsync(client.GetStream(), transcript, CancellationToken.None);
        return (result, transcript.ToTranscript());
    }
}

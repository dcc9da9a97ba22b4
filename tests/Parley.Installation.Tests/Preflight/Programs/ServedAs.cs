using System.Globalization;
using System.Net;
using Parley.Installation.Tests.Support;
using Parley.Peers;

namespace Parley.Installation.Tests.Preflight.Programs;

/// <summary>What OpenSSL's client says to a server: it served a certificate, and whether that is as it should be.</summary>
/// <param name="IsServed">A handshake came to the certificate.</param>
/// <param name="IsSound">The chain leads to the root, on that day, for that host.</param>
/// <param name="Text">What the client or the server said.</param>
sealed record ServedAs(bool IsServed, bool IsSound, string Text)
{
    internal static ServedAs Not(string why) => new(false, false, why);

    internal static async Task<ServedAs> AskAsync(PeerFolder folder, PackCase upload, IPEndPoint server, params string[] further)
    {
        var answer = await PeerClient.RunAsync(
            "openssl", "",
            [
                "s_client", "-connect", server.ToString(), "-servername", upload.Host, "-verify_hostname", upload.Host, "-CAfile", folder["root.pem"],
                "-attime", TestChain.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), .. further,
            ]);
        var isServed = answer.Output.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal);
        var isSound = isServed && !answer.Error.Contains("verify error", StringComparison.Ordinal)
            && answer.Output.Contains("Verify return code: 0 (ok)", StringComparison.Ordinal);
        return new(isServed, isSound, isServed ? answer.Error : $"{answer.Error}{answer.Output}");
    }
}

using Parley.Peers;

namespace Parley.Lab.Tests;

/// <summary>The <c>openssl</c> program, an independent reader of what the lab issues and serves.</summary>
static class OpenSsl
{
    public static Task<ProcessAnswer> RunAsync(string input, params IEnumerable<string> arguments) =>
        PeerClient.RunAsync("openssl", input, arguments);
}

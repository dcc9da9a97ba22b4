using System.Collections.Immutable;
using System.Diagnostics;
using Parley.Peers;

namespace Parley.Planning.Tests.Plans;

public class NftablesTests
{
    internal static readonly (string, string) ClientNetworks =
        ("network:\n", "network:\n  clientNetworks: [192.0.2.128/25, 198.51.100.0/24, '2001:db8:1::/48']\n");

    [Fact]
    public void Every_bracket_is_closed()
    {
        var lines = Rules();

        Assert.Equal(lines.Count(line => line.EndsWith('{')), lines.Count(line => line.Trim() == "}"));
    }

    // It reads the rules and changes nothing.
    [PeerFact("nft")]
    public async Task Nft_takes_the_rules()
    {
        using var nft = Process.Start(new ProcessStartInfo(PeerPrograms.Locate("nft"), "-c -f -") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true })!;
        await nft.StandardInput.WriteAsync(string.Join('\n', Rules()) + "\n");
        nft.StandardInput.Close();
        var error = await nft.StandardError.ReadToEndAsync();
        await nft.WaitForExitAsync();

        // Without the right to ask the kernel nothing can be said about the rules.
        Assert.True(nft.ExitCode == 0 || error.Contains("not permitted", StringComparison.OrdinalIgnoreCase), error);
    }

    static ImmutableArray<string> Rules() => KnownSectionsTests.Section("firewall", Sample.With(ClientNetworks)).Listings.Single().Lines;
}

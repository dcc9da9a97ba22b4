using System.Diagnostics;

namespace Parley.Planning.Tests.Plans;

public class NftablesTests(Xunit.Abstractions.ITestOutputHelper output)
{
    // Where the program is, it reads the rules and changes nothing.
    [Fact]
    public async Task Nft_takes_the_rules()
    {
        var program = new[] { "/usr/sbin/nft", "/sbin/nft", "/usr/bin/nft" }.FirstOrDefault(File.Exists);
        var lines = KnownSectionsTests.Section("firewall", Sample.With()).Listings.Single().Lines;
        Assert.Equal(lines.Count(line => line.EndsWith('{')), lines.Count(line => line.Trim() == "}"));
        if (program is null)
        {
            output.WriteLine("nft is not installed; only the brackets of the rules were compared.");
            return;
        }

        using var nft = Process.Start(new ProcessStartInfo(program, "-c -f -") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true })!;
        await nft.StandardInput.WriteAsync(string.Join('\n', lines) + "\n");
        nft.StandardInput.Close();
        var error = await nft.StandardError.ReadToEndAsync();
        await nft.WaitForExitAsync();

        // Without the right to ask the kernel nothing can be said about the rules.
        Assert.True(nft.ExitCode == 0 || error.Contains("not permitted", StringComparison.OrdinalIgnoreCase), error);
    }
}

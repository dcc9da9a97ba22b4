using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Inputs that other parsers stumbled over: never an exception, never a rule that breaks down.</summary>
public sealed class FuzzSeedTests(ITestOutputHelper output)
{
    [VectorsFact("fuzz-seeds/cert")]
    public void Survives_the_seeds_of_other_fuzzers()
    {
        var judge = new CertificateJudge();
        int seeds = 0, certificates = 0;
        foreach (var octets in Seeds())
        {
            seeds++;
            var trust = Certificate.TryParse(octets, out var certificate, out _) ? TrustStore.Of([certificate]) : TrustStore.Empty;
            certificates += certificate is null ? 0 : 1;
            _ = PemFile.TryReadCertificates(octets.AsMemory(), out _, out _);
            _ = PemFile.TryReadCertificates(Encoding.Latin1.GetString(octets), out _, out _);

            foreach (var store in (TrustStore[])[trust, TrustStore.Empty])
            {
                var verdict = judge.Judge(TestJudge.Request(store) with { Presented = [octets, octets] });

                Assert.All(verdict.Observations, observation => Assert.NotEmpty(observation.Title + observation.Cause + observation.Fix));
                Assert.DoesNotContain("cert.rule.failed", verdict.Codes());
                Assert.False(store == TrustStore.Empty && verdict.ChainTrusted);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds, {certificates} of them certificates"));
        Assert.True(seeds > 0);
    }

    static IEnumerable<byte[]> Seeds()
    {
        // The test is skipped where there is no folder.
        foreach (var path in Directory.EnumerateFiles(Path.Combine(VectorSet.Folder!, "fuzz-seeds"), "*.jsonl.gz"))
        {
            using var file = File.OpenRead(path);
            using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                using var seed = JsonDocument.Parse(line);
                yield return seed.RootElement.GetProperty("data").GetBytesFromBase64();
            }
        }
    }
}

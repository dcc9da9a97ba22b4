using System.Globalization;
using System.Text;
using Parley.Certificates.Tests.Material;
using Parley.Certificates.Tests.Support;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Files that are damaged at random, from the seeds of other fuzzers: an answer every time, never an exception.</summary>
public sealed class MaterialSeedTests(ITestOutputHelper output)
{
    const int Seed = 20261121;

    [VectorsFact("fuzz-seeds/cert")]
    public void Survives_the_seeds_of_other_fuzzers_and_what_comes_of_them()
    {
        var random = new Random(Seed);
        int seeds = 0, read = 0, runs = 0;
        foreach (var octets in FuzzSeeds.All())
        {
            seeds++;
            read += MaterialAssert.IsHarmless(octets) ? 1 : 0;
            MaterialAssert.IsHarmless(Encoding.ASCII.GetBytes(TestPem.Of("CERTIFICATE", octets)));
            MaterialAssert.IsHarmless(Damage.Of(octets, random));
            MaterialAssert.IsHarmless(Damage.Of(octets, random));
            MaterialAssert.IsHarmless(Damage.Of(Encoding.ASCII.GetBytes(TestPem.Of("CERTIFICATE", octets)), random));
            runs += 5;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds, {read} readable, {runs} files, random seed {Seed}"));
        Assert.True(read > 1000);
    }
}

using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Public conformance data: every case as expected, but for those that the reasons file names.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    [VectorsFact("limbo/cases")]
    public void Agrees_with_limbo() => Run("limbo", policy: vector =>
        vector.Id.StartsWith("webpki::", StringComparison.Ordinal) || vector.Id.StartsWith("online::", StringComparison.Ordinal)
            ? KnownProfiles.WebPki
            : KnownProfiles.Rfc5280);

    [VectorsFact("bettertls/cases")]
    public void Agrees_with_bettertls() => Run("bettertls", _ => ValidationPolicy.Default);

    [VectorsFact("pkits/cases")]
    public void Agrees_with_pkits() => Run("pkits", _ => ValidationPolicy.Default);

    [VectorsFact("x509test/cases")]
    public void Agrees_with_x509test() => Run("x509test", _ => KnownProfiles.Rfc5280);

    [VectorsFact("boringssl-chains/cases")]
    public void Agrees_with_the_chains_of_boringssl() => Run("boringssl-chains", _ => ValidationPolicy.Default);

    void Run(string set, Func<VectorCase, ValidationPolicy> policy)
    {
        var reasons = VectorReasons.Of(set);
        var run = new VectorRun();
        var surprises = new List<string>();
        int total = 0, agreed = 0, reasoned = 0;

        foreach (var vector in VectorSet.Read(set + "/cases"))
        {
            total++;
            var (isAccepted, why) = run.Judge(vector, policy(vector));
            var isAsExpected = isAccepted == vector.MustSucceed;
            agreed += isAsExpected ? 1 : 0;
            reasoned += !isAsExpected && reasons.Covers(vector) ? 1 : 0;
            if (isAsExpected && reasons.Names(vector.Id))
                surprises.Add(vector.Id + " is named in the reasons file and is judged as expected");
            if (!isAsExpected && !reasons.Covers(vector))
                surprises.Add($"{vector.Id}: expected {vector.ExpectedResult}, was {(isAccepted ? "accepted" : "refused")} ({why})");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {agreed} of {total} as expected, {reasoned} with a reason"));
        foreach (var surprise in surprises)
            output.WriteLine(surprise);
        Assert.NotEqual(0, total);
        Assert.Empty(surprises);
    }
}

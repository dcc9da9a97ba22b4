using System.Globalization;
using Parley.Certificates.Batch;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Public conformance data: every case as expected, but for those that the reasons file names.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    /// <summary>Sections of PKITS whose failing tests too say which policies are left (none).</summary>
    static readonly string[] PolicySections = ["pkits::4.8.", "pkits::4.9.", "pkits::4.10.", "pkits::4.11.", "pkits::4.12."];

    [VectorsFact("limbo/cases")]
    public void Agrees_with_limbo() => Run("limbo", "limbo/cases", vector =>
        vector.IsIn("webpki") || vector.IsIn("online") ? KnownProfiles.WebPki : KnownProfiles.Rfc5280);

    [VectorsFact("limbo/proposed")]
    public void Agrees_with_the_mail_cases_proposed_to_limbo() =>
        Run("limbo-mail", "limbo/proposed", _ => KnownProfiles.Mail, counts: vector => vector.IsIn("smime"));

    [VectorsFact("limbo/proposed")]
    public void Agrees_with_the_lists_proposed_to_limbo() => Run(
        "limbo", "limbo/proposed",
        vector => vector.IsIn("crl::cabf") ? KnownProfiles.WebPki : KnownProfiles.Rfc5280,
        counts: vector => vector.Crls.Length > 0);

    [VectorsFact("bettertls/cases")]
    public void Agrees_with_bettertls() => Run("bettertls", "bettertls/cases", _ => KnownProfiles.Rfc5280);

    [VectorsFact("pkits/cases")]
    public void Agrees_with_pkits() =>
        Run("pkits", "pkits/cases", _ => KnownProfiles.Rfc5280, differences: (vector, outcome) =>
            outcome.IsAccepted || PolicySections.Any(section => vector.Id.StartsWith(section, StringComparison.Ordinal))
                ? PolicyDifference(vector.Pkits!.ExpectedUserConstrainedPolicySet, outcome) // the cases of this set have the field
                : []);

    [VectorsFact("x509test/cases")]
    public void Agrees_with_x509test() => Run("x509test", "x509test/cases", _ => KnownProfiles.Rfc5280);

    [VectorsFact("boringssl-chains/cases")]
    public void Agrees_with_the_chains_of_boringssl() =>
        Run("boringssl-chains", "boringssl-chains/cases", _ => KnownProfiles.Rfc5280, // each case describes its own policy
            differences: (vector, outcome) => vector.MustSucceed
                ? PolicyDifference(vector.Boringssl!.ExpectedUserConstrainedPolicySet, outcome) // as above
                : BoringSslErrors.Differences(vector, outcome));

    static IEnumerable<string> PolicyDifference(string[]? expected, BatchAnswer outcome) =>
        expected is null || Policies(outcome).Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))
            ? []
            : [$"expected the policies {string.Join(", ", expected)}, was {string.Join(", ", Policies(outcome))}"];

    static IEnumerable<string> Policies(BatchAnswer outcome) => outcome.Policies.Select(policy => policy.ToString());

    static string Why(BatchAnswer outcome)
    {
        var all = string.Join(", ", outcome.Findings.Take(3).Select(finding => finding.Observation.ToString()));
        return all.Length > 400 ? all[..400] : all;
    }

    void Run(
        string name, string set, Func<VectorCase, ValidationPolicy> policy, Func<VectorCase, bool>? counts = null,
        Func<VectorCase, BatchAnswer, IEnumerable<string>>? differences = null)
    {
        var reasons = VectorReasons.Of(name);
        var run = new VectorRun();
        var surprises = new List<string>();
        int total = 0, agreed = 0, reasoned = 0;

        foreach (var (line, vector) in VectorSet.Read<VectorCase>(set))
        {
            if (counts?.Invoke(vector) == false)
                continue;
            total++;
            var outcome = run.Judge(line, policy(vector));
            var wrong = outcome.IsAccepted == vector.MustSucceed
                ? differences?.Invoke(vector, outcome).ToList() ?? []
                : [$"expected {vector.ExpectedResult}, was {(outcome.IsAccepted ? "accepted" : "refused")} ({Why(outcome)})"];
            agreed += wrong.Count == 0 ? 1 : 0;
            reasoned += wrong.Count > 0 && reasons.Covers(vector) ? 1 : 0;
            if (wrong.Count == 0 && reasons.Names(vector.Id))
                surprises.Add(vector.Id + " is named in the reasons file and is judged as expected");
            if (wrong.Count > 0 && !reasons.Covers(vector))
                surprises.AddRange(wrong.Select(each => vector.Id + ": " + each));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {agreed} of {total} as expected, {reasoned} with a reason"));
        foreach (var surprise in surprises)
            output.WriteLine(surprise);
        Assert.NotEqual(0, total);
        Assert.Empty(surprises);
    }
}

using System.Globalization;
using Parley.Peers;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Differential;

/// <summary>
/// The engine beside three others on the same chains: each disagreement has its sentence in <see cref="Disagreements"/>, and
/// an unexplained one fails. One that is gone is told, not failed: other versions of the others decide otherwise.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [PeerFact]
    public Task Agrees_with_the_platform_or_says_why_not() => CompareAsync(Judge.Platform, DifferentialCases.All.Where(chain => chain.Lists.Length == 0));

    [PeerFact("openssl")]
    public Task Agrees_with_openssl_or_says_why_not() => CompareAsync(Judge.OpenSsl, DifferentialCases.All);

    [PeerFact("certtool")]
    public Task Agrees_with_gnutls_or_says_why_not() => CompareAsync(Judge.GnuTls, DifferentialCases.All);

    [Fact]
    public void Explanations_are_sentences_about_cases_that_there_are()
    {
        Assert.All(Disagreements.Explained, entry =>
        {
            Assert.Contains(DifferentialCases.All, chain => chain.Name == entry.Key.Case);
            Assert.EndsWith(".", entry.Value, StringComparison.Ordinal);
        });
        Assert.Equal(DifferentialCases.All.Length, DifferentialCases.All.Select(chain => chain.Name).Distinct().Count());
    }

    async Task CompareAsync(Judge judge, IEnumerable<DifferentialCase> chains)
    {
        var surprises = new List<string>();
        int agreed = 0, explained = 0;
        foreach (var chain in chains)
        {
            var (ours, why) = Judges.Ours(chain);
            var (theirs, theirWhy) = await Judges.AskAsync(judge, chain);
            var reason = Disagreements.Explained.GetValueOrDefault((chain.Name, judge));
            agreed += ours == theirs ? 1 : 0;
            explained += ours != theirs && reason is not null ? 1 : 0;
            if (ours != theirs && reason is null)
                surprises.Add($"{chain.Name}: the engine {Word(ours)} ({why}), {judge} {Word(theirs)} ({theirWhy})");
            else if (ours == theirs && reason is not null)
                output.WriteLine($"{chain.Name}: {judge} agrees by now");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{judge}: {agreed} agreed, {explained} explained, {surprises.Count} unexplained"));
        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
        Assert.True(agreed > explained);
    }

    static string Word(bool trusts) => trusts ? "trusts" : "refuses";
}

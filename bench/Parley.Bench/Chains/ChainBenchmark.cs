using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Parley.Bench.Chains;

/// <summary>
/// What a chain costs every engine, on one corpus, single thread: beside the limit that the signatures set and beside the
/// peers; and what the trace, revocation lists and a second core add. Processor time counts, not the clock on the wall.
/// </summary>
sealed class ChainBenchmark(ChainCorpus corpus, string algorithm, ImmutableArray<string> peers, TimeSpan turn, int rounds)
{
    readonly ImmutableArray<string> _hosts = [.. Enumerable.Range(0, corpus.Leaves.Length).Select(ChainCorpus.HostOf)];

    internal void Run(TextWriter output)
    {
        using var platform = new PlatformEngine(corpus);
        var signatures = new SignatureLimit(corpus);
        var both = new Contender("limit: both signatures, hashed and verified, and nothing else", null, signatures.VerifyBoth);
        var one = new Contender("limit: the leaf's signature, hashed and verified, and nothing else", null, signatures.VerifyLeaf);
        var bare = new Contender("the same over hashes made before", null, signatures.VerifyHashOfLeaf);
        var plain = Enter(new ParleyEngine(corpus, remembersSigners: false), both);
        var plainRead = Enter(new ParleyEngine(corpus, remembersSigners: false, readsTrace: true), both);
        var plainLists = Enter(new ParleyEngine(corpus, remembersSigners: false, withLists: true), both);
        var remembered = Enter(new ParleyEngine(corpus, remembersSigners: true), one);
        var rememberedRead = Enter(new ParleyEngine(corpus, remembersSigners: true, readsTrace: true), one);
        var rememberedLists = Enter(new ParleyEngine(corpus, remembersSigners: true, withLists: true), one);
        var race = new Race(
            [both, one, bare, plain, plainRead, plainLists, remembered, rememberedRead, rememberedLists, Enter(platform, null)],
            corpus.Leaves.Length);
        var answers = new List<(string Name, double Rate)>();
        race.WarmUp(turn);
        for (var round = 0; round < rounds; round++)
        {
            race.Run(turn);
            answers.AddRange(peers.Select(Ask));
        }

        Print(output, race, answers.ToLookup(answer => answer.Name, answer => answer.Rate));
        output.WriteLine();
        output.WriteLine($"| {algorithm}, beside the same without | more time | octets |");
        output.WriteLine("|---|---:|---:|");
        PrintCost(output, "the whole trace read", race, plainRead, plain);
        PrintCost(output, "the whole trace read, signers remembered", race, rememberedRead, remembered);
        PrintCost(output, "revocation lists", race, plainLists, plain);
        PrintCost(output, "revocation lists, signers remembered", race, rememberedLists, remembered);
        output.WriteLine();
        PrintCores(output, plain);
        PrintCores(output, remembered);
    }

    /// <summary>An engine that takes a wrong name or a broken signature is no engine.</summary>
    Contender Enter(IChainEngine engine, Contender? limit)
    {
        var broken = corpus.Leaves[0].ToArray();
        broken[^1] ^= 1;
        if (!engine.Accepts(corpus.Leaves[0], _hosts[0]) || engine.Accepts(corpus.Leaves[0], _hosts[1]) || engine.Accepts(broken, _hosts[0]))
            throw new InvalidOperationException(engine.Name + " does not judge rightly.");
        return new(engine.Name, limit, number => engine.Accepts(corpus.Leaves[number], _hosts[number]));
    }

    /// <summary>Runs a peer's program: it prints its name, a tab, and its chains per second of processor time.</summary>
    (string Name, double Rate) Ask(string program)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(corpus.Folder);
        start.ArgumentList.Add(ChainCorpus.Moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(turn.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " does not start.");
        var answer = process.StandardOutput.ReadToEnd().Trim().Split('\t');
        process.WaitForExit();
        return process.ExitCode == 0 && answer.Length == 2
            ? (answer[0], double.Parse(answer[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException(program + " failed.");
    }

    void Print(TextWriter output, Race race, ILookup<string, double> answers)
    {
        var rows = race.Contenders
            .Select(each => (each.Name, Rate: 1e6 / race.MicrosecondsOf(each), Octets: race.OctetsOf(each).ToString(CultureInfo.InvariantCulture),
                Share: each.Limit is { } limit ? race.Ratio(limit, each) : default(double?)))
            .Concat(answers.Select(each => (Name: each.Key, Rate: Race.Median(each), Octets: "", Share: default(double?))))
            .OrderBy(row => row.Rate);
        var peer = answers.FirstOrDefault(each => each.Key.StartsWith("OpenSSL", StringComparison.Ordinal));
        output.WriteLine($"| {algorithm} | chains/s | against {peer?.Key ?? "no peer"} | share of the limit | octets |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (name, rate, octets, share) in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {rate:N0} | {(peer is null ? "" : $"{rate / Race.Median(peer):0.00}")} | {share:P1} | {octets} |"));
        }
    }

    static void PrintCost(TextWriter output, string what, Race race, Contender with, Contender without) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {race.Ratio(with, without) - 1:P1} | {race.OctetsOf(with) - race.OctetsOf(without)} |"));

    /// <summary>What all cores judge together by the clock on the wall; other work on the machine spoils it.</summary>
    void PrintCores(TextWriter output, Contender contender)
    {
        var alone = Judge(1);
        var together = Judge(Environment.ProcessorCount);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{algorithm}, {contender.Name}: {alone:N0} chains/s by the clock on one thread, {together:N0} on {Environment.ProcessorCount}: {together / alone:0.00} times as many."));

        double Judge(int threads)
        {
            var clock = Stopwatch.StartNew();
            Parallel.For(0, corpus.Leaves.Length, new() { MaxDegreeOfParallelism = threads }, number => contender.Accepts(number));
            return corpus.Leaves.Length / clock.Elapsed.TotalSeconds;
        }
    }
}

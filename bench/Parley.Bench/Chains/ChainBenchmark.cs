using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Parley.Bench.Chains;

/// <summary>
/// Chains a second of every engine on one corpus, single thread. The engines take turns, so that a machine with other
/// work treats all alike; processor time counts, not the clock on the wall.
/// </summary>
sealed class ChainBenchmark(ChainCorpus corpus, string algorithm, ImmutableArray<string> peers, TimeSpan turn, int rounds)
{
    readonly ImmutableArray<string> _hosts = [.. Enumerable.Range(0, corpus.Leaves.Length).Select(ChainCorpus.HostOf)];

    internal void Run(TextWriter output)
    {
        using var platform = new PlatformEngine(corpus);
        var engines = new IChainEngine[]
        {
            new ParleyEngine(corpus, remembersSigners: false), new ParleyEngine(corpus, remembersSigners: false, readsTrace: true),
            new ParleyEngine(corpus, remembersSigners: true),
            new ParleyEngine(corpus, remembersSigners: true, withLists: true), platform,
        };
        foreach (var engine in engines)
            MustRefuse(engine);

        var limit = new SignatureLimit(corpus);
        var rates = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        // The first round warms up and is not counted.
        for (var round = 0; round <= rounds; round++)
        {
            Add(rates, "limit", round, Measure(_ => limit.Verify()).Rate);
            foreach (var engine in engines)
                Add(rates, engine.Name, round, Measure(number => engine.Accepts(corpus.Leaves[number], _hosts[number])).Rate);
            foreach (var peer in peers)
            {
                var (name, rate) = Ask(peer);
                Add(rates, name, round, rate);
            }
        }

        Print(output, engines, rates.ToDictionary(each => each.Key, each => Median(each.Value), StringComparer.Ordinal));
        foreach (var engine in engines)
        {
            var octets = Measure(number => engine.Accepts(corpus.Leaves[number], _hosts[number])).OctetsEach;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| allocated by a chain, {engine.Name} | {octets} B | | |"));
        }
    }

    /// <summary>An engine that takes a wrong name or a broken signature is no engine.</summary>
    void MustRefuse(IChainEngine engine)
    {
        var broken = corpus.Leaves[0].ToArray();
        broken[^1] ^= 1;
        if (!engine.Accepts(corpus.Leaves[0], _hosts[0]) || engine.Accepts(corpus.Leaves[0], _hosts[1]) || engine.Accepts(broken, _hosts[0]))
            throw new InvalidOperationException(engine.Name + " does not judge rightly.");
    }

    (double Rate, long OctetsEach) Measure(Func<int, bool> accepts)
    {
        const int batch = 100;
        var process = Process.GetCurrentProcess();
        var octets = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var begin = process.TotalProcessorTime;
        var count = 0;
        while (clock.Elapsed < turn)
        {
            for (var i = 0; i < batch; i++, count++)
            {
                if (!accepts(count % corpus.Leaves.Length))
                    throw new InvalidOperationException("A sound chain was refused.");
            }
        }

        process.Refresh();
        octets = GC.GetAllocatedBytesForCurrentThread() - octets;
        return (count / (process.TotalProcessorTime - begin).TotalSeconds, octets / count);
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

    void Print(TextWriter output, IChainEngine[] engines, Dictionary<string, double> medians)
    {
        var limit = medians["limit"];
        var peer = medians.FirstOrDefault(each => each.Key.StartsWith("OpenSSL", StringComparison.Ordinal));
        output.WriteLine($"| {algorithm} | chains/s | against {peer.Key ?? "no peer"} | share of the limit |");
        output.WriteLine("|---|---:|---:|---:|");
        foreach (var (name, rate) in medians.Where(each => each.Key != "limit").OrderBy(each => each.Value))
        {
            var signatures = engines.FirstOrDefault(engine => engine.Name == name)?.SignaturesPerChain ?? 0;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {rate:N0} | {(peer.Key is null ? "" : $"{rate / peer.Value:0.00}")} | {(signatures == 0 ? "" : $"{rate * signatures / limit:P0}")} |"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| limit: one signature and nothing else | {limit:N0} | | |"));
    }

    static void Add(Dictionary<string, List<double>> rates, string name, int round, double rate)
    {
        if (round == 0)
            rates.Add(name, []);
        else
            rates[name].Add(rate);
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

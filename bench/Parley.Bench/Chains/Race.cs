using System.Collections.Immutable;
using System.Diagnostics;

namespace Parley.Bench.Chains;

/// <summary>
/// Lets contenders take short turns, so that what else the machine does hits all alike. The median of the turns
/// counts: one that a collection of memory or a cold cache falls into says little of the others.
/// </summary>
sealed class Race(ImmutableArray<Contender> contenders, int chains)
{
    /// <summary>Chains of one turn: enough that the caches which the one before left cold are warm for nearly all of them.</summary>
    const int Slice = 1000;

    readonly Dictionary<Contender, List<double>> _microseconds = contenders.ToDictionary(each => each, _ => new List<double>());
    readonly Dictionary<Contender, long> _octets = [];
    readonly Random _random = new(1);
    int _next;

    /// <summary>Those who take part, in the order of their turns.</summary>
    internal ImmutableArray<Contender> Contenders => contenders;

    /// <summary>Runs one round, at least for a time; the first one warms up and is not counted.</summary>
    internal void Run(TimeSpan least, bool isCounted)
    {
        var turns = contenders.ToDictionary(each => each, _ => new List<double>());
        var order = contenders.ToArray();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < least * contenders.Length;)
        {
            _random.Shuffle(order); // nobody always follows the same one, who leaves the caches to him
            foreach (var contender in order)
                turns[contender].Add(Turn(contender));
            _next = (_next + Slice) % chains;
        }

        foreach (var contender in isCounted ? order : [])
            _microseconds[contender].Add(Median(turns[contender]));
    }

    /// <summary>Processor time of one chain, the median of the rounds.</summary>
    internal double MicrosecondsOf(Contender contender) => Median(_microseconds[contender]);

    /// <summary>How much of one's time another takes, the median of the rounds.</summary>
    internal double Ratio(Contender of, Contender to) =>
        Median(_microseconds[of].Zip(_microseconds[to], (one, other) => one / other));

    /// <summary>What one chain allocates.</summary>
    internal long OctetsOf(Contender contender) => _octets[contender];

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Microseconds of a chain.</summary>
    double Turn(Contender contender)
    {
        var octets = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Slice; i++)
        {
            if (!contender.Accepts((_next + i) % chains))
                throw new InvalidOperationException(contender.Name + " refuses a sound chain.");
        }

        var spent = Environment.CpuUsage.TotalTime - before;
        _octets[contender] = (GC.GetAllocatedBytesForCurrentThread() - octets) / Slice;
        return spent.TotalMicroseconds / Slice;
    }
}

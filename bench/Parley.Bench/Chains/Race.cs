using System.Collections.Immutable;
using System.Diagnostics;

namespace Parley.Bench.Chains;

/// <summary>
/// Lets contenders take turns of a few milliseconds, so that what else the machine does hits all alike, and adds up what
/// processor time each takes.
/// </summary>
sealed class Race(ImmutableArray<Contender> contenders, int chains)
{
    /// <summary>Chains of one turn: a millisecond or more, of which reading the clock is less than a thousandth.</summary>
    const int Slice = 50;

    readonly Dictionary<Contender, List<double>> _microseconds = contenders.ToDictionary(each => each, _ => new List<double>());
    readonly Dictionary<Contender, long> _octets = [];
    int _next;

    /// <summary>Those who take part, in the order of their turns.</summary>
    internal ImmutableArray<Contender> Contenders => contenders;

    /// <summary>Runs one round, at least for a time; the first one warms up and is not counted.</summary>
    internal void Run(TimeSpan least, bool isCounted)
    {
        var spent = new TimeSpan[contenders.Length];
        var turns = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < least * contenders.Length; turns++)
        {
            for (var i = 0; i < contenders.Length; i++)
                spent[i] += Turn(contenders[i]);
            _next = (_next + Slice) % chains;
        }

        for (var i = 0; i < contenders.Length && isCounted; i++)
            _microseconds[contenders[i]].Add(spent[i].TotalMicroseconds / turns / Slice);
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

    TimeSpan Turn(Contender contender)
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
        return spent;
    }
}

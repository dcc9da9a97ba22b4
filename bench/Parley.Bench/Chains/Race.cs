using System.Collections.Immutable;
using System.Diagnostics;

namespace Parley.Bench.Chains;

/// <summary>
/// Lets contenders take short turns, so that what else the machine does hits all alike: the median of the turns is what one
/// costs there. Two are compared by the turns that it hit least, because it only ever adds time, and more to one who reads
/// memory than to one who computes.
/// </summary>
sealed class Race(ImmutableArray<Contender> contenders, int chains)
{
    /// <summary>
    /// A turn of the first one, whose chains are the number for all: long enough that the caches which the one before left cold
    /// are warm for nearly all of it, short enough that now and then nobody disturbs.
    /// </summary>
    static readonly TimeSpan FirstTurn = TimeSpan.FromMilliseconds(50);

    /// <summary>One turn in so many is undisturbed, even where others work beside.</summary>
    const int Undisturbed = 10;

    readonly Dictionary<Contender, List<double>> _microseconds = contenders.ToDictionary(each => each, _ => new List<double>());
    readonly Dictionary<Contender, long> _octets = [];
    readonly Random _random = new(1);
    int _slice = 100; // chains of one turn
    int _next;

    /// <summary>Those who take part, in the order of their turns.</summary>
    internal ImmutableArray<Contender> Contenders => contenders;

    /// <summary>Runs a round that does not count, until all is compiled, and finds how many chains make a turn.</summary>
    internal void WarmUp(TimeSpan least)
    {
        Run(least);
        _slice = (int)(FirstTurn.TotalMicroseconds / UndisturbedOf(contenders[0]));
        foreach (var turns in _microseconds.Values)
            turns.Clear();
    }

    /// <summary>Runs one round, at least for a time.</summary>
    internal void Run(TimeSpan least)
    {
        var order = contenders.ToArray();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < least * contenders.Length;)
        {
            _random.Shuffle(order); // nobody always follows the same one, who leaves the caches to him
            foreach (var contender in order)
                _microseconds[contender].Add(Turn(contender));
            _next = (_next + _slice) % chains;
        }
    }

    /// <summary>Processor time of one chain, the median of the turns.</summary>
    internal double MicrosecondsOf(Contender contender) => Median(_microseconds[contender]);

    /// <summary>What one takes divided by what another takes, where nothing else disturbs.</summary>
    internal double Ratio(Contender of, Contender to) => UndisturbedOf(of) / UndisturbedOf(to);

    /// <summary>What one chain allocates.</summary>
    internal long OctetsOf(Contender contender) => _octets[contender];

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    double UndisturbedOf(Contender contender)
    {
        var turns = _microseconds[contender];
        return turns.Order().ElementAt(turns.Count / Undisturbed);
    }

    /// <summary>Microseconds of a chain.</summary>
    double Turn(Contender contender)
    {
        var octets = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < _slice; i++)
        {
            if (!contender.Accepts((_next + i) % chains))
                throw new InvalidOperationException(contender.Name + " refuses a sound chain.");
        }

        var spent = Environment.CpuUsage.TotalTime - before;
        _octets[contender] = (GC.GetAllocatedBytesForCurrentThread() - octets) / _slice;
        return spent.TotalMicroseconds / _slice;
    }
}

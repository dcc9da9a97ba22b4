namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>Room for lines on their way, in units. Whoever reads waits until there is some.</summary>
sealed class LineBudget(int units)
{
    readonly object _gate = new();
    int _free = units;
    bool _isClosed;

    /// <summary>Takes units; waits for them. One taker at a time, who may take as many as there are in all.</summary>
    /// <returns>Whether it goes on; not where the budget was closed.</returns>
    internal bool TryTake(int count)
    {
        lock (_gate)
        {
            while (_free < count && !_isClosed)
                Monitor.Wait(_gate);
            _free -= count;
            return !_isClosed;
        }
    }

    /// <summary>Gives units back.</summary>
    internal void Give(int count)
    {
        lock (_gate)
        {
            _free += count;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets nobody wait any more: there is nobody to give anything back.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }
}

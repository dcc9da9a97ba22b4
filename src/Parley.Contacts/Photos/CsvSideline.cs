using System.Runtime.ExceptionServices;

namespace Parley.Contacts.Photos;

/// <summary>Does the same piece of work again and again beside its owner, who begins it and later waits for its end.</summary>
/// <param name="work">The work; nobody else touches what it touches while it is under way.</param>
sealed class CsvSideline(Action work) : IDisposable
{
    readonly SemaphoreSlim _begun = new(0);
    readonly SemaphoreSlim _ended = new(0);
    Thread? _thread;
    ExceptionDispatchInfo? _failure;
    bool _isUnderWay;
    volatile bool _isOver;

    /// <summary>Begins the work; what was under way has ended.</summary>
    internal void Begin()
    {
        if (_thread is null)
        {
            _thread = new(Run) { IsBackground = true };
            _thread.Start();
        }

        _isUnderWay = true;
        _begun.Release();
    }

    /// <summary>Waits for the end of what is under way.</summary>
    /// <exception cref="IOException">The work failed so.</exception>
    internal void End()
    {
        Wait();
        _failure?.Throw();
    }

    /// <summary>Waits until nothing is under way any more; how it ended is nobody's question by then.</summary>
    public void Dispose()
    {
        Wait();
        _isOver = true;
        _begun.Release();
        _thread?.Join();
        _begun.Dispose();
        _ended.Dispose();
    }

    void Wait()
    {
        if (_isUnderWay)
            _ended.Wait();
        _isUnderWay = false;
    }

    void Run()
    {
        for (_begun.Wait(); !_isOver; _begun.Wait())
        {
            try
            {
                work();
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure); // the owner throws it
            }

            _ended.Release();
        }
    }
}

using System.Buffers;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>One line of the input on its way to its answer. Its octets are lent by a pool until the answer is there.</summary>
sealed class BatchLine(long number, byte[]? octets, int length)
{
    readonly TaskCompletionSource<BatchLineAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    byte[]? _octets = octets;

    /// <summary>Its number, from one, empty lines counted.</summary>
    internal long Number => number;

    /// <summary>It was longer than lines may be, and its octets were passed over.</summary>
    internal bool IsTooLong { get; } = octets is null;

    /// <summary>Its octets, without the line end.</summary>
    internal ReadOnlySpan<byte> Octets => _octets.AsSpan(0, length);

    /// <summary>The octets that it occupies.</summary>
    internal int LengthBytes => length;

    /// <summary>The answer is there, or a fault is.</summary>
    internal bool IsAnswered => _answer.Task.IsCompleted;

    /// <summary>Waits for the answer.</summary>
    internal Task<BatchLineAnswer> AnswerAsync(CancellationToken cancellationToken) => _answer.Task.WaitAsync(cancellationToken);

    /// <summary>Sets the answer and gives the octets back.</summary>
    internal void Complete(BatchLineAnswer answer)
    {
        Return();
        _answer.SetResult(answer);
    }

    /// <summary>Passes on a fault of our own.</summary>
    internal void Fail(Exception fault)
    {
        Return();
        _answer.SetException(fault);
    }

    void Return()
    {
        if (_octets is { } lent)
            ArrayPool<byte>.Shared.Return(lent);
        _octets = null;
    }
}

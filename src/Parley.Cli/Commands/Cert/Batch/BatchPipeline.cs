using System.Text;
using System.Threading.Channels;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>
/// Reads lines, has them answered on many threads, and writes the answers in the order of the lines, each as soon as those
/// before it are written. What is on its way is bounded, in lines and in octets.
/// </summary>
/// <param name="answer">Answers a line; called on many threads. An answer without text is not written.</param>
/// <param name="jobs">How many lines are answered at a time.</param>
/// <param name="maximumLineBytes">Octets of a line at most.</param>
sealed class BatchPipeline(
    Func<BatchLine, CancellationToken, ValueTask<BatchLineAnswer>> answer, int jobs,
    int maximumLineBytes = BatchPipeline.MaximumLineBytes)
{
    /// <summary>
    /// Octets of a line at most: a case with a revocation list of a million entries has fifty million as PEM.
    /// </summary>
    internal const int MaximumLineBytes = 64 * 1024 * 1024;

    /// <summary>Lines are counted in units of this size; a small line is one.</summary>
    const int UnitBytes = 64 * 1024;

    /// <summary>
    /// Units on their way at most: two of the longest lines, so that one is read while another is answered; of small lines
    /// enough that no thread waits.
    /// </summary>
    const int MaximumUnits = 2 * MaximumLineBytes / UnitBytes;

    /// <summary>Characters that are gathered before they are written: a write costs more than the copy.</summary>
    const int GatheredCharacters = 64 * 1024;

    readonly Channel<BatchLine> _work = Channel.CreateUnbounded<BatchLine>(new() { SingleWriter = true });
    readonly Channel<BatchLine> _ordered = Channel.CreateUnbounded<BatchLine>(new() { SingleWriter = true, SingleReader = true });
    readonly LineBudget _budget = new(MaximumUnits);
    readonly StringBuilder _gathered = new(GatheredCharacters);
    readonly List<(long Line, string Fault)> _faults = [];

    /// <summary>Faults of lines that are kept to be told; the answers tell all.</summary>
    internal const int FaultsKept = 10;

    /// <summary>A pipeline of answers that wait for nothing.</summary>
    /// <param name="answer">Answers a line; called on many threads.</param>
    /// <param name="jobs">The threads that answer.</param>
    internal BatchPipeline(Func<BatchLine, BatchLineAnswer> answer, int jobs)
        : this((line, _) => ValueTask.FromResult(answer(line)), jobs)
    {
    }

    /// <summary>Lines that were answered.</summary>
    internal long Answered { get; private set; }

    /// <summary>Lines that could not be read.</summary>
    internal long Unreadable { get; private set; }

    /// <summary>An answer has findings that count.</summary>
    internal bool IsFound { get; private set; }

    /// <summary>The first lines that could not be read, and why.</summary>
    internal IReadOnlyList<(long Line, string Fault)> Faults => _faults;

    /// <summary>Why the input could not be read to its end, <see langword="null"/> where it was.</summary>
    internal string? InputFault { get; private set; }

    /// <summary>Runs to the end of the input.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted; the answers so far are written.</exception>
    internal async Task RunAsync(Stream input, TextWriter output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // A thread of its own: reading a terminal or a pipe waits, and cannot be interrupted everywhere.
        new Thread(() => Read(input)) { IsBackground = true, Name = "cases" }.Start();
        for (var i = 0; i < jobs; i++)
            _ = Task.Run(() => WorkAsync(stop.Token), CancellationToken.None);
        try
        {
            await WriteAsync(output, stop.Token);
        }
        finally
        {
            // Interrupted, or where the output failed, there is nobody to read or work for.
            _budget.Close();
            await stop.CancelAsync();
        }
    }

    void Read(Stream input)
    {
        try
        {
            var lines = new LineSplitter(BatchInput.Unpack(input), maximumLineBytes);
            while (lines.TryRead(out var line) && _budget.TryTake(UnitsOf(line)))
            {
                _ordered.Writer.TryWrite(line);
                _work.Writer.TryWrite(line);
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            InputFault = failure.Message;
        }
        finally
        {
            _work.Writer.Complete();
            _ordered.Writer.Complete();
        }
    }

    async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var line in _work.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                line.Complete(await answer(line, cancellationToken));
            }
#pragma warning disable CA1031 // whatever it is, it is thrown again where the answer is awaited
            catch (Exception fault)
#pragma warning restore CA1031
            {
                line.Fail(fault);
            }
        }
    }

    async Task WriteAsync(TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            while (await _ordered.Reader.WaitToReadAsync(cancellationToken))
            {
                while (_ordered.Reader.TryRead(out var line))
                {
                    if (!line.IsAnswered)
                        Flush(output);
                    Note(line, await line.AnswerAsync(cancellationToken));
                    _budget.Give(UnitsOf(line));
                    if (_gathered.Length >= GatheredCharacters)
                        Flush(output);
                }

                Flush(output);
            }
        }
        finally
        {
            Flush(output);
        }
    }

    void Note(BatchLine line, BatchLineAnswer answered)
    {
        if (answered.Json.Length == 0)
            return;
        Answered++;
        IsFound |= answered.IsFound;
        if (answered.Fault is { } fault)
        {
            Unreadable++;
            if (_faults.Count < FaultsKept)
                _faults.Add((line.Number, fault));
        }

        _gathered.Append(answered.Json).Append('\n');
    }

    void Flush(TextWriter output)
    {
        if (_gathered.Length == 0)
            return;
        var text = _gathered.ToString();
        _gathered.Clear(); // first, so that it is not written again where the output fails
        output.Write(text);
        output.Flush();
    }

    static int UnitsOf(BatchLine line) => 1 + (line.LengthBytes - 1) / UnitBytes;
}

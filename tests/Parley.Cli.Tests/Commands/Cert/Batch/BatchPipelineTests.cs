using System.Globalization;
using Parley.Cli.Commands.Cert.Batch;

namespace Parley.Cli.Tests.Commands.Cert.Batch;

public sealed class BatchPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Reads_no_further_ahead_than_there_is_room(int jobs)
    {
        using var input = new EndlessLines();
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var seen = 0;
        var pipeline = new BatchPipeline(line =>
        {
            if (Interlocked.Increment(ref seen) == 10_000)
                stop.Cancel();
            return new($"{line.Number}", IsFound: false, Fault: null);
        }, jobs);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.RunAsync(input, output, stop.Token));

        // What is answered was written in order and whole; beyond it two thousand lines and a buffer may be read.
        var written = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(1, written.Length).Select(number => number.ToString(CultureInfo.InvariantCulture)), written);
        Assert.InRange(input.Lines, 10_000, pipeline.Answered + 4_000);
    }

    [Fact]
    public async Task Passes_on_a_fault_of_our_own()
    {
        using var input = new EndlessLines();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var pipeline = new BatchPipeline(
            line => line.Number < 3 ? new("ok", IsFound: false, Fault: null) : throw new InvalidOperationException("on purpose"), jobs: 1);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.RunAsync(input, output, CancellationToken.None));

        Assert.Equal("on purpose", fault.Message);
        Assert.Equal("ok\nok\n", output.ToString());
    }

    [Fact]
    public async Task Ends_where_the_output_fails()
    {
        using var input = new EndlessLines();
        await using var output = new FullWriter();
        var pipeline = new BatchPipeline(_ => new("ok", IsFound: false, Fault: null), jobs: 2);

        await Assert.ThrowsAsync<IOException>(() => pipeline.RunAsync(input, output, CancellationToken.None));
    }

    /// <summary>A line of letters, again and again.</summary>
    sealed class EndlessLines : MemoryStream
    {
        const int LineBytes = 128;

        long _octets;

        internal long Lines => Interlocked.Read(ref _octets) / LineBytes;

        public override int Read(Span<byte> buffer) => Give(buffer);

        public override int Read(byte[] buffer, int offset, int count) => Give(buffer.AsSpan(offset, count));

        int Give(Span<byte> buffer)
        {
            var start = _octets;
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = (start + i) % LineBytes == LineBytes - 1 ? (byte)'\n' : (byte)'a';
            Interlocked.Add(ref _octets, buffer.Length);
            return buffer.Length;
        }
    }

    sealed class FullWriter : StringWriter
    {
        internal FullWriter()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}

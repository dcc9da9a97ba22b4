using System.Text;
using Parley.Cli.Commands.Cert.Batch;

namespace Parley.Cli.Tests.Commands.Cert.Batch;

public sealed class LineSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\nb\n", "1:a 2:b")]
    [InlineData("\n\r\n a \r\n\nb", "3:a 5:b")]
    [InlineData("\uFEFFa\n\uFEFFb", "1:a 2:\uFEFFb")]
    [InlineData("12345678\n123456789\nc", "1:12345678 2:! 3:c")]
    [InlineData("123456789", "1:!")]
    [InlineData("1234567890123456789012345\nb", "1:! 2:b")]
    public void Splits_at_line_ends_and_passes_over_long_lines(string text, string expected)
    {
        // One octet a read: every line is cut everywhere.
        using var slow = new SlowStream(Encoding.UTF8.GetBytes(text));
        using var whole = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(expected, Lines(new LineSplitter(slow, 8)));
        Assert.Equal(expected, Lines(new LineSplitter(whole, 8)));
    }

    [Fact]
    public void Reads_lines_longer_than_what_is_read_at_once()
    {
        var line = new string('x', 1_000_000);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line + "\n" + line + "y"));
        var splitter = new LineSplitter(stream, 2_000_000);

        Assert.True(splitter.TryRead(out var first) && splitter.TryRead(out var second) && !splitter.TryRead(out _)
            && first.Octets.Length == 1_000_000 && second.Octets.Length == 1_000_001);
    }

    static string Lines(LineSplitter splitter)
    {
        var lines = new List<string>();
        while (splitter.TryRead(out var line))
            lines.Add($"{line.Number}:{(line.IsTooLong ? "!" : Encoding.UTF8.GetString(line.Octets))}");
        return string.Join(' ', lines);
    }

    sealed class SlowStream(byte[] octets) : MemoryStream(octets)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}

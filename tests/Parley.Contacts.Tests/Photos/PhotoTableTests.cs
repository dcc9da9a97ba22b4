using System.Text;
using Parley.Contacts.Photos;

namespace Parley.Contacts.Tests.Photos;

public class PhotoTableTests
{
    const string NewHost = "photos.example.com";

    [Fact]
    public void Tables_in_every_style_are_changed_in_their_cells_and_nowhere_else()
    {
        for (var seed = 1; seed <= 600; seed++)
        {
            var table = new PhotoTable(seed, NewHost);
            var (before, after, cells) = (new StringBuilder(table.Headings()), new StringBuilder(table.Headings()), new List<string[]>());
            for (var row = seed % 20; row >= 0; row--)
            {
                var (was, becomes, read) = table.Row();
                before.Append(was);
                after.Append(becomes);
                cells.Add(read);
            }

            var encoding = (Encoding)(seed % 3 == 0 ? Encoding.Unicode : seed % 3 == 1 ? new UTF8Encoding(false) : Encoding.BigEndianUnicode);
            using var input = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(before.ToString())]);
            using var output = new MemoryStream();

            var result = PhotoRewriter.Rewrite(input, output, new() { Host = NewHost }, null);
            Assert.True(result.IsWhole, $"seed {seed}: {result.Error}");

            var text = encoding.GetString(output.ToArray()[encoding.GetPreamble().Length..]);
            Assert.True(after.ToString() == text, $"seed {seed}");
            Assert.Equal(cells, table.Read(text).Skip(1));
            Assert.Equal(cells.Count, result.Summary.Rows);
        }
    }

    [Theory]
    [InlineData("utf-8", 1000)]
    [InlineData("utf-16", 50)]
    [InlineData("utf-16BE", 50)]
    public void A_million_rows_take_no_more_memory_than_a_thousand(string charset, int blocks)
    {
        const int rowsOfBlock = 1000;
        const long mostAllocated = 8 * 1024 * 1024; // four buffers of one MiB, and some thousand small things
        var table = new PhotoTable(seed: 4, NewHost);
        var (before, after) = (new StringBuilder(), new StringBuilder());
        for (var row = 0; row < rowsOfBlock; row++)
        {
            var (was, becomes, _) = table.Row();
            before.Append(was);
            after.Append(becomes);
        }

        var encoding = Encoding.GetEncoding(charset);
        byte[] headings = [.. encoding.GetPreamble(), .. encoding.GetBytes(table.Headings())];
        using var input = new RepeatedStream(headings, encoding.GetBytes(before.ToString()), blocks);
        using var output = new RepeatedStream(headings, encoding.GetBytes(after.ToString()), blocks);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var result = PhotoRewriter.Rewrite(input, output, new() { Host = NewHost }, null);
        Assert.True(result.IsWhole, result.Error);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, mostAllocated);
        Assert.Equal(rowsOfBlock * blocks, result.Summary.Rows);
        Assert.True(output.IsAtEnd);
    }
}

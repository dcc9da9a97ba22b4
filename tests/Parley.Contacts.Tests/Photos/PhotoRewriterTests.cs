using System.Collections.Frozen;
using System.Net;
using System.Text;
using Parley.Contacts.Photos;

namespace Parley.Contacts.Tests.Photos;

public class PhotoRewriterTests
{
    static readonly PhotoRewriteRequest ToPhotos = new() { Host = "photos.example.com" };

    [Theory]
    [InlineData("userProfilePhotoURL\nhttps://192.0.2.1/a.jpg\n", "userProfilePhotoURL\nhttps://photos.example.com/a.jpg\n")]
    [InlineData("id,UserProfilePhotoUrl,x\r\n1,https://192.0.2.1/a.jpg,192.0.2.1\r\n", "id,UserProfilePhotoUrl,x\r\n1,https://photos.example.com/a.jpg,192.0.2.1\r\n")]
    [InlineData("\"userProfilePhotoURL\";b\n\"https://192.0.2.1/a;b\"\"c.jpg\";\"https://192.0.2.1/\"", "\"userProfilePhotoURL\";b\n\"https://photos.example.com/a;b\"\"c.jpg\";\"https://192.0.2.1/\"")]
    [InlineData("a\tuserProfilePhotoURL\r1\thttps://192.0.2.1/\r2\thttps://192.0.2.2/", "a\tuserProfilePhotoURL\r1\thttps://photos.example.com/\r2\thttps://photos.example.com/")]
    [InlineData("a,userProfilePhotoURL\n\"two\nlines, one \"\"cell\"\"\",https://[2001:db8::1]:8443/\n\n3\n", "a,userProfilePhotoURL\n\"two\nlines, one \"\"cell\"\"\",https://photos.example.com:8443/\n\n3\n")]
    [InlineData("userProfilePhotoURL,a\nhttps://192.0.2.1/,\"x\ny\"\r\nhttps://192.0.2.1/,5\" disk\n", "userProfilePhotoURL,a\nhttps://photos.example.com/,\"x\ny\"\r\nhttps://photos.example.com/,5\" disk\n")]
    public void Changes_the_host_and_nothing_else(string before, string after)
    {
        foreach (var encoding in Encodings)
            Assert.Equal(Encode(after, encoding), Rewrite(Encode(before, encoding), ToPhotos).Output);
    }

    [Fact]
    public void Keeps_octets_that_are_no_text()
    {
        byte[] before = [.. "name,userProfilePhotoURL\n"u8, 0xE9, 0xFF, 0x80, .. ",https://192.0.2.1/"u8, 0xC3, .. "\n"u8];
        byte[] after = [.. "name,userProfilePhotoURL\n"u8, 0xE9, 0xFF, 0x80, .. ",https://photos.example.com/"u8, 0xC3, .. "\n"u8];

        Assert.Equal(after, Rewrite(before, ToPhotos).Output);
    }

    [Fact]
    public void Tells_what_became_of_every_row()
    {
        var run = Rewrite(
            """
            id,userProfilePhotoURL
            1,https://192.0.2.1/a.jpg
            2,https://photos.example.com/a.jpg
            3,
            4
            5,http://photos.example.com/a.jpg
            6,https://elsewhere.example.net/a.jpg
            7,a.jpg
            8,https://photos.notexample.com/a.jpg

            """u8.ToArray(),
            ToPhotos with { Domain = "example.com" });

        Assert.Equal(8, run.Summary!.Rows);
        Assert.Equal(
            [2, 1, 1, 0, 1, 2, 1],
            Enum.GetValues<PhotoRowOutcome>().Select(outcome => run.Summary.Count(outcome)));
        Assert.Equal(new(1, 2, "https://192.0.2.1/a.jpg"), run.Summary.First(PhotoRowOutcome.Changed));
        Assert.Equal(["1 Changed photos.example.com", "5 NotSecured ", "6 OutsideDomain ", "7 Unreadable ", "8 OutsideDomain "], run.Told);
    }

    [Fact]
    public void Finds_what_is_still_amiss()
    {
        var request = ToPhotos with { Domain = "example.com" };
        var run = Rewrite(
            "userProfilePhotoURL\nhttps://192.0.2.1/\nhttp://photos.example.com/\nhttps://p.example.net/\nnone\nhttps://192.0.2.2/\n"u8.ToArray(),
            request);

        var before = PhotoFindings.Of(run.Summary!, "export.csv", request, isWritten: false);
        var after = PhotoFindings.Of(run.Summary!, "export.csv", request, isWritten: true);

        Assert.Equal(
            ["contacts.photo.address-literal", "contacts.photo.not-secured", "contacts.photo.outside-domain", "contacts.photo.unreadable"],
            before.Select(finding => finding.Finding.Code));
        Assert.Equal(("2", "1", "2", "https://192.0.2.1/"), (before[0]["count"], before[0]["row"], before[0]["line"], before[0]["url"]));
        Assert.Equal(before.Skip(1), after);
    }

    [Fact]
    public void Gives_certain_addresses_names_of_their_own_and_leaves_the_rest()
    {
        var request = new PhotoRewriteRequest
        {
            Names = new Dictionary<IPAddress, string>
            {
                [IPAddress.Parse("192.0.2.7")] = "seven.example.com", [IPAddress.Parse("2001:db8::7")] = "six.example.com",
            }.ToFrozenDictionary(),
        };

        var run = Rewrite(
            "userProfilePhotoURL\nhttps://192.0.2.7/\nhttps://192.0.2.8/\nhttps://[2001:DB8:0::7]/\nhttps://3221225991/\n"u8.ToArray(),
            request);

        Assert.Equal(
            "userProfilePhotoURL\nhttps://seven.example.com/\nhttps://192.0.2.8/\nhttps://six.example.com/\nhttps://seven.example.com/\n",
            Encoding.UTF8.GetString(run.Output));
        Assert.Equal(1, run.Summary!.Count(PhotoRowOutcome.AddressLeft));
    }

    [Fact]
    public void Says_at_which_line_a_row_begins()
    {
        var run = Rewrite("a,userProfilePhotoURL\n\"x\ny\nz\",\n1,https://192.0.2.1/\n"u8.ToArray(), ToPhotos);

        Assert.Equal(new(2, 5, "https://192.0.2.1/"), run.Summary!.First(PhotoRowOutcome.Changed));
    }

    [Theory]
    [InlineData("", "first row is empty")]
    [InlineData("name,photo\n", "no column is headed userProfilePhotoURL; the first row has 'name', 'photo'")]
    [InlineData("userProfilePhotoURL,a,userProfilePhotoURL\n", "columns 1 and 3")]
    [InlineData("userProfilePhotoURL\nx\n\"y\nz\n", "line 3: a quote is opened")]
    public void Says_what_is_wrong_with_a_file_and_where(string file, string error) =>
        Assert.Contains(error, Rewrite(Encoding.UTF8.GetBytes(file), ToPhotos).Error, StringComparison.Ordinal);

    [Fact]
    public void Refuses_half_a_character()
    {
        byte[] file = [.. Encode("userProfilePhotoURL\nx\n", Encoding.Unicode), 0x20];

        Assert.Contains("in the middle of a character", Rewrite(file, ToPhotos).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_where_a_quote_is_never_closed()
    {
        using var endless = new EndlessStream("userProfilePhotoURL\n\"https://192.0.2.1/"u8.ToArray());

        var result = PhotoRewriter.Rewrite(endless, null, ToPhotos, null);

        Assert.Contains("line 2: the row is longer than 16 MiB", result.Error, StringComparison.Ordinal);
        Assert.InRange(endless.Given, CsvInput.MaximumRowOctets, 4L * CsvInput.MaximumRowOctets);
    }

    [Fact]
    public void Takes_a_file_cut_at_any_octet()
    {
        foreach (var encoding in Encodings)
        {
            var file = Encode("a,userProfilePhotoURL\r\n\"x\",\"https://192.0.2.1/\"\"\"\r\n,https://[::1]/\r\n", encoding);
            for (var length = 0; length < file.Length; length++)
            {
                var run = Rewrite(file[..length], ToPhotos);
                Assert.True(run.Error is not null || run.Output.Length >= length);
            }
        }
    }

    static Encoding[] Encodings => [new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];

    static byte[] Encode(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    static (byte[] Output, PhotoRewriteSummary? Summary, string? Error, List<string> Told) Rewrite(byte[] file, PhotoRewriteRequest request)
    {
        using var input = new MemoryStream(file);
        using var output = new MemoryStream();
        var sink = new Sink();
        var result = PhotoRewriter.Rewrite(input, output, request, sink);
        return (output.ToArray(), result.Summary, result.Error, sink.Told);
    }

    sealed class Sink : IPhotoRowSink
    {
        internal List<string> Told { get; } = [];

        public void Row(in PhotoRow row) => Told.Add($"{row.Number} {row.Outcome} {Encoding.ASCII.GetString(row.NewHost)}");
    }
}

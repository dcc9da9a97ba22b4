using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Asn1;

public sealed class DerReaderTests
{
    [Theory]
    [InlineData("3080", "definite length")]
    [InlineData("308100", "shortest form")]
    [InlineData("30820001AA", "shortest form")]
    [InlineData("3085000000000100", "at most four octets")]
    [InlineData("3084FFFFFFFF", "bytes of content")]
    [InlineData("3002AA", "2 bytes of content")]
    [InlineData("1F8101", "tag number below 31")]
    [InlineData("30", "a length")]
    [InlineData("", "a value")]
    [InlineData("3081", "1 bytes of length")]
    public void Refuses_values_that_are_not_der(string hex, string expected)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.False(reader.TryReadAny("a value", out _, ref error));

        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Equal(0, reader.Position);
    }

    [Theory]
    [InlineData("30820100", 256, null)]
    [InlineData("0482FFFF", 65535, null)]
    [InlineData("308200FF", 255, "shortest form")]
    [InlineData("30820100", 255, "256 bytes of content")]
    [InlineData("1F820100", 256, "tag number below 31")]
    [InlineData("3083000100", 256, "shortest form")]
    [InlineData("3083010000", 65536, null)]
    public void Reads_lengths_of_several_octets_in_their_shortest_form_only(string head, int contentLength, string? expected)
    {
        var error = default(ParseError);
        byte[] octets = [.. Convert.FromHexString(head), .. new byte[contentLength]];
        var reader = new DerReader(octets);

        var isRead = reader.TryReadAny("a value", out var element, ref error);

        Assert.Equal(expected is null, isRead);
        Assert.Contains(expected ?? "", error.Expected ?? "", StringComparison.Ordinal);
        Assert.Equal(isRead ? octets.Length : 0, reader.Position);
        Assert.Equal(isRead ? contentLength : 0, element.ContentLength);
    }

    [Theory]
    [InlineData("0201", false)]
    [InlineData("020100", true)]
    [InlineData("02020080", true)]
    [InlineData("02020001", false)]
    [InlineData("0202FF80", false)]
    [InlineData("0202FF7F", true)]
    [InlineData("0200", false)]
    public void Reads_integers_in_their_shortest_form_only(string hex, bool isRead)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(isRead, reader.TryReadInteger("a number", out _, ref error));
    }

    [Theory]
    [InlineData("010100", true, false)]
    [InlineData("0101FF", true, true)]
    [InlineData("010101", false, false)]
    [InlineData("0102FFFF", false, false)]
    [InlineData("0100", false, false)]
    public void Reads_canonical_booleans_only(string hex, bool isRead, bool value)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(isRead, reader.TryReadBoolean("a flag", out var read, ref error));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("020100", true, 0)]
    [InlineData("02047FFFFFFF", true, int.MaxValue)]
    [InlineData("02050080000000", false, 0)]
    [InlineData("0201FF", false, 0)]
    public void Reads_counts_that_fit(string hex, bool isRead, int value)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(isRead, reader.TryReadCount(DerTag.Integer, "a count", out var read, ref error));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("03020780", true, 1)]
    [InlineData("03020106", true, 0x60)]
    [InlineData("0303070080", true, 0x100)]
    [InlineData("03020781", false, 0)]
    [InlineData("03020880", false, 0)]
    [InlineData("030100", true, 0)]
    [InlineData("030101", false, 0)]
    [InlineData("0300", false, 0)]
    public void Reads_named_bits(string hex, bool isRead, int bits)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(isRead, reader.TryReadNamedBits("uses", out var read, ref error));
        Assert.Equal(bits, read);
    }

    [Theory]
    [InlineData("0603550403", true)]
    [InlineData("0600", false)]
    [InlineData("06028001", false)]
    [InlineData("06025580", false)]
    public void Reads_well_formed_identifiers_only(string hex, bool isRead)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(isRead, reader.TryReadObjectIdentifier("an identifier", out _, ref error));
    }

    [Theory]
    [InlineData("170D3236303630313132303030305A", "2026-06-01T12:00:00Z")]
    [InlineData("170D3530303130313030303030305A", "1950-01-01T00:00:00Z")]
    [InlineData("180F32303530303130313030303030305A", "2050-01-01T00:00:00Z")]
    [InlineData("180F39393939313233313233353935395A", "9999-12-31T23:59:59Z")]
    [InlineData("180F30303030303130313030303030305A", "0001-01-01T00:00:00Z")]
    [InlineData("170B323630363031313230305A", null)]
    [InlineData("17113236303630313132303030302B30303030", null)]
    [InlineData("170D3236303233303132303030305A", null)]
    [InlineData("170D3236303630313234303030305A", null)]
    [InlineData("170D3236303630313132303036305A", null)]
    [InlineData("181132303236303630313132303030302E355A", null)]
    [InlineData("170D32363036303131323030303061", null)]
    public void Reads_times_to_the_second_in_utc_only(string hex, string? expected)
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString(hex));

        var isRead = DerTime.TryRead(ref reader, "a time", out var moment, ref error);

        Assert.Equal(expected, isRead ? Evidence.Moment(moment) : null);
    }

    [Fact]
    public void Refuses_a_nest_that_is_too_deep()
    {
        var error = default(ParseError);
        var octets = Enumerable.Repeat<byte[]>([0x30, 0x80], 40).SelectMany((pair, i) => new byte[] { pair[0], (byte)((39 - i) * 2) }).ToArray();
        var reader = new DerReader(octets);
        var depth = 0;

        while (reader.TryEnter(DerTag.Sequence, "a level", out var inner, ref error))
        {
            reader = inner;
            depth++;
        }

        Assert.Equal(DerReader.MaximumDepth, depth);
        Assert.Contains("16 levels", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_offsets_from_the_start_of_the_source()
    {
        var error = default(ParseError);
        var reader = new DerReader(Convert.FromHexString("3006300402028000"));

        Assert.True(reader.TryEnter(DerTag.Sequence, "outer", out var outer, ref error));
        Assert.True(outer.TryEnter(DerTag.Sequence, "inner", out var inner, ref error));
        Assert.False(inner.TryReadBoolean("a flag", out _, ref error));

        Assert.Equal("offset 4: expected a flag as BOOLEAN, found INTEGER", error.ToString());
    }
}

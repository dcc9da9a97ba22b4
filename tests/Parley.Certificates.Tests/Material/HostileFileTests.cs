using System.Text;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

/// <summary>Files that were made to cost: each ends with what can be read or one error, and memory in proportion to its octets.</summary>
public sealed class HostileFileTests
{
    const int Megabyte = 1024 * 1024;

    static readonly Certificate Leaf = TestAuthority.Root().Leaf();

    [Theory]
    [InlineData((byte)0x00)]
    [InlineData((byte)'A')]
    [InlineData((byte)'-')]
    [InlineData((byte)'\n')]
    [InlineData((byte)0x30)]
    public void Refuses_a_hundred_megabytes_without_reading_them(byte filling)
    {
        var (error, allocated) = Refused(Filled(100_000_000, filling));

        Assert.Equal(MaterialFault.TooLarge, error.Kind);
        Assert.InRange(allocated, 0, Megabyte);
    }

    [Theory]
    [InlineData((byte)0x00)]
    [InlineData((byte)'A')]
    [InlineData((byte)'-')]
    [InlineData((byte)'\n')]
    [InlineData((byte)0x30)]
    public void Says_in_one_line_what_is_wrong_with_megabytes_of_one_octet(byte filling)
    {
        var (error, allocated) = Refused(Filled(32 * Megabyte, filling));

        Assert.InRange(error.ToString().Length, 1, 1_000);
        Assert.InRange(allocated, 0, 4L * 4 * Megabyte);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_no_more_items_than_the_limit(bool onOneLine)
    {
        var one = onOneLine ? TestPem.Of(Leaf).ReplaceLineEndings("") : TestPem.Of(Leaf);
        var file = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(one, MaterialFile.MaximumItems + 10)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var content = TestPem.Read(file);

        Assert.Equal(MaterialFile.MaximumItems, content.Items.Length);
        Assert.Equal(MaterialFault.TooLarge, content.Faults[^1].Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16L * file.Length);
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\n")]
    [InlineData("-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMII\n-----END X509 CRL-----\n")]
    [InlineData("-----BEGIN ")]
    [InlineData("BEGIN ", "-")] // each could be the first word of a label that goes on to the end
    [InlineData("END CERTIFICATE ", "--")]
    [InlineData("-----BEGIN CERTIFICATE----------END CERTIFICATE-----")]
    [InlineData("Proc-Type: 4,ENCRYPTED\n")]
    public void Stops_at_some_faults_of_millions(string line, string start = "")
    {
        var file = Encoding.ASCII.GetBytes(start + string.Concat(Enumerable.Repeat(line, 4 * Megabyte / line.Length)));

        var (error, allocated) = Refused(file);

        Assert.NotEmpty(error.Remedy);
        Assert.InRange(allocated, 0, 8L * file.Length);
    }

    [Theory]
    [InlineData((byte)0x30)] // a sequence in a sequence
    [InlineData((byte)0x24)] // a string in pieces, and those in pieces
    [InlineData((byte)0xA0)]
    public void Ends_a_nest_of_any_depth(byte tag)
    {
        byte[] indefinite = new byte[Megabyte];
        for (var at = 0; at < indefinite.Length; at += 2)
            (indefinite[at], indefinite[at + 1]) = (tag, 0x80);
        if (tag != 0x30)
            indefinite[0] = 0x30;

        var (error, allocated) = Refused(indefinite);

        Assert.NotEmpty(error.Found);
        Assert.InRange(allocated, 0, 8L * indefinite.Length);
    }

    [Fact]
    public void Ends_a_nest_of_definite_lengths()
    {
        List<byte> nest = [];
        // The lengths of the outer values are those of what is inside: written from the inside out, four octets each.
        var length = 0;
        for (var depth = 0; depth < 20_000; depth++)
        {
            nest.InsertRange(0, [0x30, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length]);
            length += 5;
        }

        var (error, allocated) = Refused([.. nest]);

        Assert.NotEmpty(error.Found);
        Assert.InRange(allocated, 0, 8L * Megabyte);
    }

    static byte[] Filled(int length, byte filling)
    {
        var octets = GC.AllocateUninitializedArray<byte>(length);
        octets.AsSpan().Fill(filling);
        return octets;
    }

    static (MaterialError Error, long Allocated) Refused(byte[] file, string? password = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = TestPem.Fault(file, password);
        return (error, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>A list of a million entries: memory in proportion to its octets, look-ups that cost the same as in a short one.</summary>
public sealed class LargeListTests
{
    const int Million = 1_000_000;

    static readonly TestChain Chain = new();
    static readonly Lazy<byte[]> Octets = new(() => Encode(Million));

    [Fact]
    public void Is_read_within_a_fraction_of_its_own_size()
    {
        var octets = Octets.Value;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var isRead = CertificateRevocationList.TryParse(octets, out var list, out _);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(isRead);
        Assert.Equal(Million, list!.EntryCount);
        Assert.InRange(allocated, 0, octets.Length / 4);
    }

    [Fact]
    public void Finds_every_kind_of_serial_number_without_allocating_by_its_length()
    {
        Assert.True(CertificateRevocationList.TryParse(Octets.Value, out var list, out _));
        var listed = Chain.Intermediate.Leaf(change: request => request.Serial = Serial(Million - 1));
        var unlisted = Chain.Intermediate.Leaf(change: request => request.Serial = Serial(Million));
        list.TryFind(listed, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var isListed = list.TryFind(listed, out var entry);
        var isUnlisted = list.TryFind(unlisted, out _);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.True(isListed);
        Assert.Equal(Convert.ToHexString(Serial(Million - 1)), entry.SerialText);
        Assert.False(isUnlisted);
    }

    [Fact]
    public void Serves_a_verdict()
    {
        Assert.True(CertificateRevocationList.TryParse(Octets.Value, out var list, out _));
        var revoked = Chain.Intermediate.Leaf(change: request => request.Serial = Serial(500_000));
        var request = TestJudge.Request(TrustStore.Of([Chain.Root.Certificate]), revoked, Chain.Intermediate.Certificate) with
        {
            Revocation = RevocationMaterial.Of([list, Chain.RootList], [], []),
            Policy = Chain.Policy,
        };

        var verdict = TestJudge.Of(request);

        Assert.Equal(RevocationStatus.Revoked, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(RevocationStatus.Good, TestChain.AnswerOf(Chain.Judge(list)).Status);
    }

    [Fact]
    public void Keeps_few_octets_for_entries_of_one_serial_number()
    {
        var list = new TestList(Chain.Intermediate);
        for (var i = 0; i < 5_000; i++)
            list.Revoke(Chain.Leaf, reason: i == 4_000 ? RevocationReason.KeyCompromise : RevocationReason.CertificateHold);

        var read = list.Sign();

        Assert.Equal(5_000, read.EntryCount);
        Assert.True(read.TryFind(Chain.Leaf, out var entry));
        Assert.Equal(RevocationReason.KeyCompromise, entry.Reason);
    }

    [Fact]
    public void Refuses_a_list_of_more_than_the_limit_without_reading_it()
    {
        var octets = new byte[CertificateRevocationList.MaximumSizeBytes + 1];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.False(CertificateRevocationList.TryParse(octets, out _, out var error));

        Assert.Contains("at most", error.Expected, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    static byte[] Serial(int number)
    {
        // Sixteen octets as authorities make them, the same in every run.
        byte[] serial = SHA256.HashData(BitConverter.GetBytes(number))[..16];
        serial[0] = (byte)(0x40 | (serial[0] & 0x3F));
        return serial;
    }

    /// <summary>Written by hand: the framework's writer copies what it nests, a million times too often.</summary>
    static byte[] Encode(int entries)
    {
        using var list = new MemoryStream();
        var date = TestAsn.UtcTime(TestAuthority.Now.AddMonths(-1));
        for (var i = 0; i < entries; i++)
        {
            list.Write([0x30, (byte)(18 + date.Length), 0x02, 16]);
            list.Write(Serial(i));
            list.Write(date);
        }

        var algorithm = TestAsn.Sequence(TestAsn.Oid("1.2.840.10045.4.3.2"));
        byte[] signed = Sequence(
            TestAsn.Integer([1]), algorithm, Chain.Intermediate.Certificate.Subject.Encoded.ToArray(),
            TestAsn.UtcTime(TestAuthority.Now.AddHours(-1)), TestAsn.UtcTime(TestAuthority.Now.AddDays(7)), Sequence(list.ToArray()));
        return Sequence(signed, algorithm,
            TestAsn.BitString(Chain.Intermediate.Key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
    }

    static byte[] Sequence(params byte[][] values)
    {
        using var stream = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, values.Sum(value => value.Length));
        stream.Write([0x30]);
        stream.Write(length[0] != 0 ? [0x84, .. length] : length[1] != 0 ? [0x83, .. length[1..]] : [0x82, .. length[2..]]);
        foreach (var value in values)
            stream.Write(value);
        return stream.ToArray();
    }
}

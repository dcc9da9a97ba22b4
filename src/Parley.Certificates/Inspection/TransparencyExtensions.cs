using System.Buffers.Binary;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>The timestamps of public logs (RFC 6962, 3.3): counted and dated, not verified.</summary>
static class TransparencyExtensions
{
    const int VersionOctets = 1;
    const int LogOctets = 32;
    const int TimeOctets = 8;

    internal static bool Timestamps(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryRead(DerTag.OctetString, "SignedCertificateTimestampList", out var element, ref error))
            return false;
        var list = element.Content(value.Span);
        if (list.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(list) != list.Length - 2)
            return DerReader.Fail(ref error, element.ContentOffset, "the length of the list", DerReader.Hex(list));
        list = list[2..];
        var timestamps = new List<string>();
        while (!list.IsEmpty)
        {
            if (list.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(list) is var length && length > list.Length - 2)
                return DerReader.Fail(ref error, element.ContentOffset, "a timestamp", DerReader.Hex(list));
            timestamps.Add(Describe(list.Slice(2, BinaryPrimitives.ReadUInt16BigEndian(list))));
            list = list[(2 + BinaryPrimitives.ReadUInt16BigEndian(list))..];
        }

        into.Number("count", timestamps.Count);
        into.List("timestamps", timestamps);
        return true;
    }

    static string Describe(ReadOnlySpan<byte> timestamp)
    {
        if (timestamp.Length < VersionOctets + LogOctets + TimeOctets || timestamp[0] != 0)
            return "of an unknown version";
        var log = timestamp.Slice(VersionOctets, LogOctets);
        var milliseconds = BinaryPrimitives.ReadUInt64BigEndian(timestamp[(VersionOctets + LogOctets)..]);
        var latest = (ulong)DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return milliseconds > latest
            ? $"at no moment, log {Convert.ToHexString(log)}"
            : $"{Evidence.Moment(DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds))}, log {Convert.ToHexString(log)}";
    }
}

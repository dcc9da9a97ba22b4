using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Issuance.Authorities;

/// <summary>
/// The form of a journal: a line for each entry, its digest and a blank before it. A digest covers its line and the digest before,
/// so that no line can be changed, left out or moved. It tells damage, not malice: who may write the folder may do as the
/// authority does.
/// </summary>
static class JournalReader
{
    /// <summary>Octets at most: three hundred thousand certificates.</summary>
    internal const int MaximumSizeBytes = 1024 * 1024 * 1024;

    /// <summary>Hexadecimal digits of SHA-256, and a blank.</summary>
    const int PrefixLength = (SHA256.HashSizeInBytes * 2) + 1;

    /// <summary>The digest before the first line.</summary>
    internal static readonly byte[] Start = new byte[SHA256.HashSizeInBytes];

    /// <summary>Reads a journal; octets after the last line end are what a cut left, and no error.</summary>
    internal static bool TryRead(ReadOnlyMemory<byte> file, [NotNullWhen(true)] out JournalContent? content, [NotNullWhen(false)] out string? why)
    {
        content = null;
        why = null;
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var digest = Start;
        var rest = file;
        while (rest.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = rest.Span[..end];
            var place = string.Create(CultureInfo.InvariantCulture, $"line {entries.Count + 1}");
            if (line.Length < PrefixLength)
            {
                why = $"{place} is shorter than its digest";
                return false;
            }

            var json = line[PrefixLength..];
            digest = Next(digest, json);
            if (!line[..PrefixLength].SequenceEqual(Prefix(digest)))
                why = $"the digest of {place} does not fit: it, or one before it, was changed, left out or moved";
            else if (!DataFile.TryRead<JournalEntry>(json, out var entry, out var fault))
                why = $"{place}: {fault}";
            else
                entries.Add(entry);
            if (why is not null)
                return false;
            rest = rest[(end + 1)..];
        }

        content = new() { Entries = entries.ToImmutable(), Digest = digest, Length = file.Length - rest.Length, Torn = rest };
        return true;
    }

    /// <summary>The line of an entry, with its end, and the digest for the next.</summary>
    internal static (byte[] Line, byte[] Digest) Write(JournalEntry entry, ReadOnlySpan<byte> digest)
    {
        var json = DataFile.Write(entry);
        var next = Next(digest, json);
        return ([.. Prefix(next), .. json, (byte)'\n'], next);
    }

    static byte[] Next(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(digest);
        hash.AppendData(json);
        return hash.GetHashAndReset();
    }

    static byte[] Prefix(ReadOnlySpan<byte> digest) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(digest) + " ");
}

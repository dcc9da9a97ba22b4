using System.Collections.Immutable;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Installation.Text;

/// <summary>
/// A PEM text by its lines: where blocks are, and what stands outside of them. Readers pass over such text (RFC 7468, 2);
/// some products refuse it.
/// </summary>
public sealed record PemOutline
{
    /// <summary>Characters of a stray line that are quoted: enough to find it.</summary>
    const int LongestQuoted = 60;

    /// <summary>Stray lines that are kept; whoever removes a hundred looks again.</summary>
    const int MaximumKept = 100;

    PemOutline()
    {
    }

    /// <summary>The first stray lines, from the top.</summary>
    public required ImmutableArray<StrayLine> Stray { get; init; }

    /// <summary>How many lines stand outside of blocks altogether.</summary>
    public required int StrayCount { get; init; }

    /// <summary>The labels of the blocks, in their order.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>Looks at a text.</summary>
    public static PemOutline Of(ReadOnlySpan<byte> text)
    {
        var stray = ImmutableArray.CreateBuilder<StrayLine>();
        var labels = ImmutableArray.CreateBuilder<string>();
        var (count, isInside) = (0, false);
        if (text is [0xEF, 0xBB, 0xBF, ..])
            text = text[3..];
        for (var number = 1; !text.IsEmpty; number++)
        {
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).Trim(" \t\r"u8);
            text = end < 0 ? default : text[(end + 1)..];
            if (line.StartsWith("-----BEGIN "u8))
            {
                isInside = true;
                labels.Add(Encoding.ASCII.GetString(line["-----BEGIN "u8.Length..].TrimEnd((byte)'-')));
            }
            else if (line.StartsWith("-----END "u8))
            {
                isInside = false;
            }
            else if (!isInside)
            {
                count++;
                if (stray.Count < MaximumKept)
                    stray.Add(new(number, PlainLine.Of(Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * LongestQuoted)]), LongestQuoted)));
            }
        }

        return new() { Stray = stray.ToImmutable(), StrayCount = count, Labels = labels.ToImmutable() };
    }
}

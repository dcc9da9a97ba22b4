using System.Globalization;
using System.Text;

namespace Parley.Certificates.Material;

/// <summary>Why something in a file could not be read, or was read with leniency, and what to do about it.</summary>
public sealed record MaterialError
{
    /// <summary>The kind of fault.</summary>
    public MaterialFault Kind { get; init; }

    /// <summary>The line, from 1; 0 where the file is not text.</summary>
    public required int Line { get; init; }

    /// <summary>The container and the number in it, in words; <see langword="null"/> where there is none.</summary>
    public string? Container { get; init; }

    /// <summary>
    /// The offset inside <see cref="Subject"/> where that is what is wrong, else <see langword="null"/>.
    /// </summary>
    public int? Offset { get; init; }

    /// <summary>What <see cref="Offset"/> counts in: <c>certificate</c>, <c>request</c>, <c>file</c>.</summary>
    public string Subject { get; init; } = "certificate";

    /// <summary>What should have been there.</summary>
    public required string Expected { get; init; }

    /// <summary>What was there, made plain.</summary>
    public required string Found { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }

    /// <summary>It may have changed the octets: where they make no sense, it is the reason.</summary>
    internal bool IsSuspect { get; init; }

    /// <summary>Line, container and offset in words; empty where there is none.</summary>
    public string Where
    {
        get
        {
            var text = new StringBuilder();
            if (Line > 0)
                text.Append(CultureInfo.InvariantCulture, $"line {Line}");
            if (Container is not null)
                text.Append(text.Length > 0 ? ", " : "").Append(Container);
            if (Offset is { } offset)
            {
                var begins = Line > 0 && Container is null ? " that begins there" : "";
                text.Append(text.Length > 0 ? ": " : "")
                    .Append(CultureInfo.InvariantCulture, $"offset {offset} of the {Subject}{begins}");
            }

            return text.ToString();
        }
    }

    /// <summary>The error in one line, without the remedy.</summary>
    public override string ToString()
    {
        var where = Where;
        return $"{where}{(where.Length > 0 ? ": " : "")}expected {Expected}, found {Found}";
    }
}

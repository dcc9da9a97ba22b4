using System.Globalization;
using System.Text;

namespace Parley.Certificates.Material;

/// <summary>Why a file with certificates could not be read, and what to do about it.</summary>
public sealed record MaterialError
{
    /// <summary>The line, from 1; 0 where the file is not text.</summary>
    public required int Line { get; init; }

    /// <summary>
    /// The offset inside the encoded certificate where that is what is wrong, else <see langword="null"/>.
    /// </summary>
    public int? Offset { get; init; }

    /// <summary>What should have been there.</summary>
    public required string Expected { get; init; }

    /// <summary>What was there.</summary>
    public required string Found { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }

    /// <summary>The error in one line, without the remedy.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Line > 0)
            text.Append(CultureInfo.InvariantCulture, $"line {Line}: ");
        if (Offset is { } offset)
            text.Append(CultureInfo.InvariantCulture, $"offset {offset} of the certificate{(Line > 0 ? " that begins there" : "")}: ");
        return text.Append("expected ").Append(Expected).Append(", found ").Append(Found).ToString();
    }
}

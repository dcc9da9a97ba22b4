using System.Globalization;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

ref partial struct PemScanner
{
    /// <summary>Letters of a line that an error quotes.</summary>
    const int LongestQuoted = 60;

    /// <summary>Letters around a stray one that an error quotes: enough to find it, too few to tell a key.</summary>
    const int Around = 10;

    readonly MaterialError Boundary(ReadOnlySpan<byte> line, PemBoundary boundary, string word) => new()
    {
        Kind = MaterialFault.Untidy,
        Line = _line,
        Expected = $"-----{word} {boundary.Label}----- alone on its line",
        Found = Show(line),
        Remedy = "Correct the line: five dashes on each side, capital letters, and nothing before or after.",
    };

    readonly MaterialError WrongEnd(PemBody body, ReadOnlySpan<byte> line) => new()
    {
        Kind = MaterialFault.Untidy,
        Line = _line,
        Expected = $"-----END {body.Label}-----",
        Found = Show(line),
        Remedy = $"Correct the line, or put '-----END {body.Label}-----' before it if it is missing.",
    };

    readonly MaterialError MissingEnd(PemBody body, string found) => new()
    {
        Kind = MaterialFault.Untidy,
        Line = _line,
        Expected = $"-----END {body.Label}-----",
        Found = found,
        Remedy = string.Create(CultureInfo.InvariantCulture,
            $"The block that begins on line {body.Line} is cut off: copy the file again, or add the missing line."),
    };

    readonly MaterialError LongLine(int length) => new()
    {
        Kind = MaterialFault.Untidy,
        Line = _line,
        Expected = "lines of 64 letters",
        Found = string.Create(CultureInfo.InvariantCulture, $"{length} letters on one line"),
        Remedy = "Break the Base64 text into lines of 64 letters; some programs refuse longer ones.",
    };

    readonly MaterialError Stray(PemBody body, ReadOnlySpan<byte> line)
    {
        const int mostShown = 4; // of a key, and only what does not belong to it
        var at = 0;
        while (Base64Letters.IsLetterOrPadding(line[at])) // one is none
            at++;
        var end = at;
        while (end < line.Length && end - at < mostShown && !Base64Letters.IsLetterOrPadding(line[end]))
            end++;
        var isSecret = body.Label is null || body.Label.Contains("KEY", StringComparison.Ordinal)
            || body.Label.Contains("PKCS12", StringComparison.Ordinal);
        var around = isSecret ? line[at..end]
            : line[Math.Max(0, at - Around)..Math.Min(line.Length, at + Around)];
        return new()
        {
            Kind = MaterialFault.Untidy,
            Line = _line,
            Expected = "Base64 letters",
            Found = Show(around),
            Remedy = "Remove what does not belong between the BEGIN and END lines.",
        };
    }

    static string Show(ReadOnlySpan<byte> line) =>
        line.IsEmpty ? "nothing" : PlainLine.Of(Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * LongestQuoted)]), LongestQuoted);
}

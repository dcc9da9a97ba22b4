using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Parley.Cli.Parsing;

/// <summary>Moments on the command line: a date, or a time in UTC.</summary>
static class Moment
{
    const string Forms = "2027-03-15 or 2027-03-15T08:00:00Z";

    /// <summary>Makes the option <c>--at</c>.</summary>
    /// <param name="does">What is done as of the moment: <c>Judge certificates as of</c>.</param>
    /// <param name="more">What is to be said beside that.</param>
    internal static Option<string?> CreateAt(string does, string more = "") => new("--at")
    {
        Description = $"{does} this moment, UTC: {Forms}. Default: now.{more}",
        HelpName = "TIME",
    };

    /// <summary>Reads the value of <c>--at</c>; <paramref name="now"/> where it was not given.</summary>
    internal static bool TryReadAt(
        string? text, DateTimeOffset now, out DateTimeOffset time, [NotNullWhen(false)] out CommandError? error)
    {
        (time, error) = (now, null);
        return text is null || TryRead("--at", text, out time, out error);
    }

    /// <summary>Reads the value of an option.</summary>
    internal static bool TryRead(
        string option, string text, out DateTimeOffset time, [NotNullWhen(false)] out CommandError? error)
    {
        error = TryReadDay(text, out time) || DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time)
            ? null
            : CommandError.Usage($"{option} {Quotation.Of(text)} is not a moment", $"give a date or a time in UTC: {Forms}");
        return error is null;
    }

    // By hand, because most write no more: what the framework knows of dates takes longer to load than one chain to judge.
    static bool TryReadDay(string text, out DateTimeOffset day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryReadNumber(text.AsSpan(0, 4), DateTime.MaxValue.Year, out var year)
            || !TryReadNumber(text.AsSpan(5, 2), 12, out var month)
            || !TryReadNumber(text.AsSpan(8, 2), DateTime.DaysInMonth(year, month), out var dayOfMonth))
            return false;
        day = new(year, month, dayOfMonth, 0, 0, 0, TimeSpan.Zero);
        return true;
    }

    static bool TryReadNumber(ReadOnlySpan<char> digits, int most, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = (number * 10) + (digit - '0');
        }

        return number > 0 && number <= most;
    }
}

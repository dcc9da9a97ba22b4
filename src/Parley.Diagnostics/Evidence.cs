using System.Globalization;

namespace Parley.Diagnostics;

/// <summary>One named value that an observation rests on: a date, a name, an address. Names and values, never prose.</summary>
/// <param name="Name">The name, camelCase, unique within its observation.</param>
/// <param name="Value">The value as text: dates in UTC as ISO 8601, numbers and booleans invariant, lists joined by a comma.</param>
public readonly record struct Evidence(string Name, string Value)
{
    /// <summary>Makes evidence of a value; see <see cref="Value"/> for the forms.</summary>
    public static Evidence Of(string name, object? value) => new(name, Text(value));

    /// <summary>The moment as reports print it: UTC, to the second, ISO 8601.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        // Digit by digit: the framework's custom formats are compiled anew whenever a program starts.
        var utc = moment.UtcDateTime;
        const string form = "0000-00-00T00:00:00Z";
        Span<char> text = stackalloc char[form.Length];
        form.CopyTo(text);
        Put(text[..4], utc.Year);
        Put(text[5..7], utc.Month);
        Put(text[8..10], utc.Day);
        Put(text[11..13], utc.Hour);
        Put(text[14..16], utc.Minute);
        Put(text[17..19], utc.Second);
        return new(text);
    }

    static void Put(Span<char> digits, int number)
    {
        for (var place = digits.Length - 1; place >= 0; place--, number /= 10)
            digits[place] = (char)('0' + number % 10);
    }

    static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => Moment(moment),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s"),
        System.Collections.IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Text)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

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
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

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

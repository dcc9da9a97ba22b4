using System.Text;

namespace Parley.Diagnostics;

/// <summary>The texts of a finding with the evidence they name in braces.</summary>
public static class FindingTemplate
{
    /// <summary>Replaces <c>{name}</c> by its value; a name without one is shown as <c>&lt;name&gt;</c>.</summary>
    /// <param name="template">The text; braces hold names of evidence, camelCase.</param>
    /// <param name="value">Gives the value of a name, or <see langword="null"/>.</param>
    public static string Fill(string template, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(value);
        if (!template.Contains('{', StringComparison.Ordinal))
            return template;

        var text = new StringBuilder(template.Length + 64);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            var name = rest.Slice(open + 1, length - 1).ToString();
            text.Append(rest[..open]).Append(value(name) ?? $"<{name}>");
            rest = rest[(open + length + 1)..];
        }

        return text.Append(rest).ToString();
    }

    /// <summary>The text as the catalogue shows it, where there is no evidence: names in angle brackets.</summary>
    public static string Generic(string template) => Fill(template, _ => null);

    /// <summary>The names that a text asks for, in the order of their first use.</summary>
    public static IReadOnlyList<string> Names(string template)
    {
        var names = new List<string>();
        Fill(template, name =>
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                names.Add(name);
            return null;
        });
        return names;
    }
}

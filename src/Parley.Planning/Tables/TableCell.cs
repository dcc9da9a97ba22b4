using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Planning.Tables;

/// <summary>Cells and their headings as people read them.</summary>
public static class TableCell
{
    /// <summary>
    /// A value in one line: <c>yes</c>, <c>no</c>, lists with semicolons, nested cells with their headings, pictures as
    /// <c>512 x 288</c>.
    /// </summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(", ", Parts(value)),
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
        _ => value.GetString()!, // a string
    };

    /// <summary>A name as words: <c>clientOs</c> becomes <c>client os</c>.</summary>
    public static string Heading(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]))
                words.Append(' ').Append(char.ToLowerInvariant(name[at]));
            else
                words.Append(name[at]);
        }

        return words.ToString();
    }

    static IEnumerable<string> Parts(JsonElement value)
    {
        var isPicture = value.TryGetProperty("width", out var width) & value.TryGetProperty("height", out var height);
        if (isPicture)
            yield return $"{Text(width)} x {Text(height)}";
        foreach (var cell in value.EnumerateObject().Where(cell => !isPicture || cell.Name is not ("width" or "height")))
            yield return cell.Name == "fps" ? $"{Text(cell.Value)} fps" : $"{Heading(cell.Name)}: {Text(cell.Value)}";
    }
}

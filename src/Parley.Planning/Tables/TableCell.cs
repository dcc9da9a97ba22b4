using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Planning.Tables;

/// <summary>Cells and their headings as people read them.</summary>
public static class TableCell
{
    /// <summary>A value in one line: <c>yes</c>, <c>no</c>, lists with semicolons, nested cells with their headings.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(cell => $"{Heading(cell.Name)}: {Text(cell.Value)}")),
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
}

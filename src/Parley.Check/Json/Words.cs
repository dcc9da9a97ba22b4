using System.Text.Json;

namespace Parley.Check.Json;

/// <summary>The words of an enumeration as JSON writes them: camelCase.</summary>
public static class Words
{
    /// <summary>The word for a value, such as <c>noInformation</c>.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

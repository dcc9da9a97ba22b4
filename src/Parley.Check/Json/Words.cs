using System.Text.Json;

namespace Parley.Check.Json;

/// <summary>The words of an enumeration as JSON writes them: camelCase.</summary>
static class Words
{
    internal static string Word<T>(this T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

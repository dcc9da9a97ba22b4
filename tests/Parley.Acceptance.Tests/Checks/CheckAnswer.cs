using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>What a check said, as far as the tests look at it.</summary>
sealed partial record CheckAnswer(int ExitCode, ImmutableArray<string> Causes, ImmutableArray<string> Notes, string Text)
{
    /// <summary>Runs a check and reads its JSON.</summary>
    internal static async Task<CheckAnswer> OfAsync(params string[] arguments)
    {
        var answer = await ParleyCommand.RunAsync(["check", "alice@example.test", "--format", "json", .. arguments]);
        try
        {
            using var document = JsonDocument.Parse(answer.Output);
            return new(answer.ExitCode, Codes(document, "causes"), Codes(document, "notes"), answer.ToString());
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"The check wrote no JSON: {answer}", error);
        }
    }

    /// <summary>The placeholders that no evidence filled: <c>&lt;issuer&gt;</c>.</summary>
    internal IEnumerable<string> UnfilledPlaceholders => Placeholder().Matches(Text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    static ImmutableArray<string> Codes(JsonDocument document, string name) =>
        [.. document.RootElement.GetProperty(name).EnumerateArray().Select(cause => cause.GetProperty("code").GetString() ?? "")];

    [GeneratedRegex("<[a-z][A-Za-z0-9]*>")]
    private static partial Regex Placeholder();
}

using System.Text.Json;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>What tests look at in the report of a check in JSON.</summary>
static class FaultReport
{
    /// <summary>The codes of the causes, first one first.</summary>
    internal static List<string?> CausesOf(JsonDocument report) =>
        [.. report.RootElement.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("code").GetString())];

    /// <summary>The texts of causes in which a value of the deployment is missing: <c>&lt;issuer&gt;</c>.</summary>
    internal static IEnumerable<string?> UnfilledTextsOf(JsonDocument report) =>
        from cause in report.RootElement.GetProperty("causes").EnumerateArray()
        from text in new[] { "title", "cause", "fix" }
        let value = cause.GetProperty(text).GetString()
        where System.Text.RegularExpressions.Regex.IsMatch(value ?? "", "<[a-z][A-Za-z]*>")
        select value;
}

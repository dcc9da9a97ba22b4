using System.Text.Json;

namespace Parley.Planning.Tests.Tables;

/// <summary>What the tables of planning and those of configuration both say, each in the form that it needs, is the same.</summary>
public class SharedFactsTests
{
    static readonly (string Configuration, string Planning)[] Modes = [("full", "Full UC"), ("im", "IM Only"), ("phone", "Phone Mode")];

    [Fact]
    public void The_switches_of_each_mode_are_those_that_a_bootstrap_file_gets()
    {
        using var planned = Planning("installer-switches");
        using var written = Configuration("bootstrap");
        var recipes = planned.RootElement.GetProperty("recipes").EnumerateArray().ToDictionary(
            recipe => recipe.GetProperty("productMode").GetString()!);

        Assert.Equal(Modes.Select(mode => mode.Planning).Order(), recipes.Keys.Order());
        foreach (var recipe in written.RootElement.GetProperty("recipes").EnumerateArray())
        {
            var mode = Modes.Single(mode => mode.Configuration == recipe.GetProperty("mode").GetString()).Planning;
            var fixedValues = recipe.GetProperty("fixed").EnumerateObject().Select(value => $"{value.Name} {value.Value}");
            var needed = recipe.GetProperty("needed").EnumerateArray().Select(name => $"{name} <>");
            var expected = fixedValues.Concat(needed).Select(value => value.ToLowerInvariant()).Order(StringComparer.Ordinal);

            Assert.Equal(expected, Switches(recipes[mode]).Order(StringComparer.Ordinal));
            Assert.Equal(
                recipe.GetProperty("highAvailability").GetBoolean(),
                !recipes[mode].TryGetProperty("highAvailability", out var isAvailable) || isAvailable.GetBoolean());
        }
    }

    [Fact]
    public void Every_parameter_of_a_link_is_known_to_the_reader_of_links()
    {
        using var planned = Planning("url-configuration");
        using var read = Configuration("same-settings");
        var known = read.RootElement.GetProperty("rows").EnumerateArray()
            .Where(row => row.TryGetProperty("link", out _)).Select(row => row.GetProperty("link").GetString());

        Assert.Empty(planned.RootElement.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).Except(known));
    }

    // What stands in angle brackets is to be filled in.
    static IEnumerable<string> Switches(JsonElement recipe) => recipe.GetProperty("switches").EnumerateObject()
        .Select(value => $"{value.Name} {(value.Value.GetString()!.StartsWith('<') ? "<>" : value.Value)}".ToLowerInvariant());

    static JsonDocument Planning(string table) => Read("Planning", table);

    static JsonDocument Configuration(string table) => Read("Configuration", table);

    static JsonDocument Read(string part, string table) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "tables", part, $"{table}.json")));
}

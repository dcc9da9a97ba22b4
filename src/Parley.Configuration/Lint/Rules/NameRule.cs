using Parley.Configuration.Channels;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Findings.Parameters;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Names of parameters are published ones, in published letters, and come by the file.</summary>
sealed class NameRule : ILintRule
{
    /// <summary>Unknown names for which a published one is looked for; a file with more holds something else, and each costs a search.</summary>
    const int MostGuesses = 500;

    public void Check(LintContext context)
    {
        var unknown = 0;
        foreach (var entry in context.Entries)
        {
            if (entry.Parameter is not { } parameter)
                CheckUnknown(context, entry, mayGuess: ++unknown <= MostGuesses);
            else if (parameter.Name != entry.Name)
                Rename(context, ParameterFindings.LetterCase, entry, parameter.Name);
        }
    }

    static void CheckUnknown(LintContext context, ConfigurationEntry entry, bool mayGuess)
    {
        if (ParameterTable.FindAnywhere(entry.Name) is { } elsewhere)
        {
            context.Add(ParameterFindings.OtherChannel, entry, null,
                ("document", "the configuration file"), ("channel", ChannelText.Of(elsewhere.Channel)));
            return;
        }

        if (mayGuess && MeantBy(entry.Name) is { } published)
            Rename(context, ParameterFindings.Misspelt, entry, published);
        else
            context.Add(ParameterFindings.Unknown, entry, null);
    }

    /// <summary>The one published name that was meant; <see langword="null"/> where none is near enough.</summary>
    static string? MeantBy(string name) => NearMiss.Only(
        name, ParameterTable.All.Where(parameter => parameter.Channel == ParameterChannel.File).Select(parameter => parameter.Name));

    static void Rename(LintContext context, Finding finding, ConfigurationEntry entry, string published) => context.Add(
        finding, entry, new($"write {published} in place of {entry.Name}", EntryEdits.Rename(entry.Span, entry.Name, published)),
        ("published", published));
}

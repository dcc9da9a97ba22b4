using System.Collections.Immutable;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Configuration.Effective;
using Parley.Configuration.Settings;
using Parley.Diagnostics;

namespace Parley.Client.Steps;

/// <summary>Where clients search the directory, as configured: a place that no directory holds finds nobody.</summary>
/// <param name="node">The node that serves the configuration.</param>
/// <param name="settings">The settings, with the document that each stands in.</param>
sealed class SearchBases(string node, ImmutableArray<(Setting Setting, string Document)> settings)
{
    /// <summary>Five are read of each document (parameters reference, "SearchBase1").</summary>
    const string Name = "SearchBase";

    internal static readonly SearchBases None = new("", []);

    internal bool IsEmpty => settings.IsEmpty;

    /// <summary>The settings of a configuration.</summary>
    internal static SearchBases Of(EffectiveConfiguration configuration, string node) => new(
        node,
        [
            .. In(configuration.Profile?.Settings, "the service profile"),
            .. In(configuration.File?.Parameters, "the client configuration file"),
        ]);

    internal static bool IsDirectory(ServiceRole role) =>
        role is ServiceRole.Ldap or ServiceRole.Ldaps or ServiceRole.GlobalCatalog or ServiceRole.GlobalCatalogTls;

    /// <summary>
    /// Tells of places that none of the directories holds; where one does not say what it holds, nothing is known.
    /// </summary>
    internal void Compare(ImmutableArray<NodeVisit> directories, ISignInRecorder recorder)
    {
        var greetings = directories.SelectMany(visit => visit.Connections.Select(connection => connection.Greeting))
            .Where(greeting => greeting is { Understood: true }).ToImmutableArray();
        if (greetings.IsEmpty || greetings.Any(greeting => greeting!.NamingContexts.IsEmpty)) // filtered just before
            return;
        var held = greetings.SelectMany(greeting => greeting!.NamingContexts).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        foreach (var (setting, document) in settings.Where(each => !held.Any(context => IsWithin(each.Setting.Value, context))))
        {
            recorder.Observed(ServiceRole.Configuration, node, Observation.Of(
                ClientFindings.SearchBaseNotHeld, setting.Name,
                ("document", document), ("setting", setting.Name), ("line", setting.Line),
                ("base", PlainLine.Of(setting.Value)),
                ("held", string.Join("; ", held)),
                ("directories", string.Join(", ", directories.Select(visit => visit.Target.Node)))));
        }
    }

    static IEnumerable<(Setting Setting, string Document)> In(ImmutableArray<Setting>? settings, string document) =>
        (settings ?? []).Where(setting => setting.Name.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && setting.Value.Length > 0)
            .Select(setting => (setting, document));

    static bool IsWithin(string entry, string context)
    {
        var (below, above) = (Plain(entry), Plain(context));
        return above.Length == 0 || below == above || below.EndsWith("," + above, StringComparison.Ordinal);
    }

    /// <summary>
    /// A name without the blanks that may stand around its signs, in one case: enough to compare suffixes (RFC 4514, 2).
    /// </summary>
    static string Plain(string name) =>
        string.Join(',', name.Split(',').Select(part => string.Join('=', part.Split('=', 2).Select(word => word.Trim()))))
            .ToUpperInvariant();
}

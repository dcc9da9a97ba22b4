using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Findings.Migrations;
using Parley.Configuration.Lint;
using Parley.Configuration.Parameters;
using Parley.Configuration.Xml;
using Parley.Diagnostics;

namespace Parley.Configuration.Migration;

/// <summary>
/// Carries a file over to the names that clients read since release 11.8. Nothing is lost: what has no successor stays as a
/// comment in its place, and every other octet is as it was.
/// </summary>
public sealed class ConfigurationMigration
{
    const string Basic = "BDI";

    readonly ConfigurationDocument _document;
    readonly MigrationScenario _scenario;
    readonly HashSet<string> _set;
    readonly List<TextEdit> _edits = [];
    readonly ImmutableArray<MigrationChange>.Builder _changes = ImmutableArray.CreateBuilder<MigrationChange>();
    readonly Report _report = new();

    ConfigurationMigration(ConfigurationDocument document)
    {
        _document = document;
        _scenario = ScenarioOf(document);
        _set = document.Entries.Where(entry => !entry.Setting.IsBlank).Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Migrates a file; one that needs no migration comes back as it was.</summary>
    /// <param name="document">The file.</param>
    /// <param name="result">The new file, and what was changed.</param>
    /// <param name="error">Why there is none: with its comments it would be larger than a file may be.</param>
    public static bool TryMigrate(ConfigurationDocument document, [NotNullWhen(true)] out MigrationResult? result, out MarkupError error)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ConfigurationMigration(document).TryRun(out result, out error);
    }

    /// <summary>The parameter that takes over from one; <see langword="null"/> where it is in use or none does.</summary>
    internal static string? SuccessorOf(string name)
    {
        if (ParameterTable.Find(ParameterChannel.File, name) is { } known)
            return known.Retirement?.Successor;
        if (!name.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return DirectoryNames.SuccessorOf(name);
        // The basic integration had more names than the guide lists; each is that of the common one with BDI before it.
        var common = ParameterTable.Find(ParameterChannel.File, name[Basic.Length..]);
        return common is { Group: "Directory", Retirement: null } ? common.Name : null;
    }

    bool TryRun([NotNullWhen(true)] out MigrationResult? result, out MarkupError error)
    {
        (result, error) = (null, default);
        foreach (var entry in _document.Entries)
            Carry(entry);
        if (_changes.Count > 0)
            AddDefaults();
        var migrated = _document;
        if (_edits.Count > 0 && !ConfigurationDocument.TryRead(_document.Source.Apply(_edits), out migrated, out error))
            return false;
        result = new(migrated, _scenario, _changes.ToImmutable(), _report.ToImmutable());
        return true;
    }

    void Carry(ConfigurationEntry entry)
    {
        if (SuccessorOf(entry.Name) is { } successor)
        {
            CarryOver(entry, successor);
        }
        else if (entry.Parameter?.Retirement is { } retirement)
        {
            CommentOut(entry, MigrationKind.NoSuccessor, null);
            AddFinding(MigrationFindings.NoSuccessor, entry, ("advice", retirement.Advice ?? "Nothing takes its place."));
        }
        else if (entry.Is("DirectoryServerType") && entry.Value.ToUpperInvariant() is "EDI" or "BDI"
            && EntryEdits.SetValue(_document.Source, entry.Span, "LDAP") is { } edits)
        {
            _edits.AddRange(edits);
            Add(entry, MigrationKind.ValueChanged, entry.Name);
        }
    }

    void CarryOver(ConfigurationEntry entry, string successor)
    {
        if (_set.Contains(successor))
        {
            CommentOut(entry, MigrationKind.Superseded, successor);
            AddFinding(MigrationFindings.Superseded, entry, ("successor", successor));
        }
        else if (!entry.Setting.IsSecret
            && ParameterTable.Find(ParameterChannel.File, successor) is { } parameter
            && ParameterValue.FaultOf(parameter, entry.Value) is { Kind: not ValueFaultKind.LetterCase }
            && ParameterValue.FaultOf(entry.Parameter ?? parameter, entry.Value) is null)
        {
            CommentOut(entry, MigrationKind.Undecided, successor);
            AddFinding(
                MigrationFindings.Undecided, entry,
                ("successor", successor), ("value", PlainLine.Of(entry.Value)), ("expected", parameter.Expected));
        }
        else
        {
            _edits.AddRange(EntryEdits.Rename(entry.Span, entry.Name, successor));
            if (!entry.Setting.IsBlank)
                _set.Add(successor);
            Add(entry, MigrationKind.Renamed, successor);
        }
    }

    /// <summary>The element as a comment; two hyphens may not stand in one, and a secret does not need to.</summary>
    void CommentOut(ConfigurationEntry entry, MigrationKind kind, string? successor)
    {
        // Twice: of more than two hyphens in a row the first time leaves two beside each other.
        var text = entry.Setting.IsSecret
            ? $"<{entry.Name}/>"
            : _document.Source.Text[entry.Span.Start..entry.Span.End]
                .Replace("--", "- -", StringComparison.Ordinal)
                .Replace("--", "- -", StringComparison.Ordinal);
        _edits.Add(new(entry.Span.Start, entry.Span.End - entry.Span.Start, $"<!-- not read any more: {text} -->"));
        Add(entry, kind, successor);
    }

    void Add(ConfigurationEntry entry, MigrationKind kind, string? successor) => _changes.Add(new()
    {
        Kind = kind,
        Name = entry.Name,
        Successor = successor,
        Place = entry.Place,
        NeedsReview = kind == MigrationKind.Renamed && _scenario == MigrationScenario.Mixed && IsBasic(entry),
    });

    /// <summary>A default that another integration had holds no longer where nothing is set.</summary>
    void AddDefaults()
    {
        foreach (var changed in DirectoryDefaults.All)
        {
            var before = _scenario == MigrationScenario.Basic ? changed.Basic : changed.Enhanced;
            if (before is null || _set.Contains(changed.Name) || _scenario == MigrationScenario.New)
                continue;
            _report.Add(
                MigrationFindings.DefaultDiffers, changed.Name,
                ("parameter", changed.Name), ("before", before), ("now", changed.Present));
        }
    }

    void AddFinding(Finding finding, ConfigurationEntry entry, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        _report.Add(finding, entry.Name, [("parameter", entry.Name), ("line", entry.Place.Line), ("column", entry.Place.Column), .. evidence]);

    static MigrationScenario ScenarioOf(ConfigurationDocument document)
    {
        var set = document.Entries.Where(entry => !entry.Setting.IsBlank).ToList();
        return (set.Any(IsBasic), set.Any(IsEnhanced)) switch
        {
            (true, true) => MigrationScenario.Mixed,
            (true, false) => MigrationScenario.Basic,
            (false, true) => MigrationScenario.Enhanced,
            _ => MigrationScenario.New,
        };
    }

    static bool IsBasic(ConfigurationEntry entry) =>
        entry.Name.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && (entry.Parameter is not null || SuccessorOf(entry.Name) is not null);

    /// <summary>A directory parameter without BDI before its name; which kind of directory there is says nothing yet.</summary>
    static bool IsEnhanced(ConfigurationEntry entry) =>
        !IsBasic(entry) && !entry.Is("DirectoryServerType") && DirectoryNames.Find(NameOf(entry)) is not null;

    static string NameOf(ConfigurationEntry entry) => entry.Parameter?.Name ?? entry.Name;
}

using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Parameters;
using Parley.Configuration.Xml;
using Parley.Diagnostics;

namespace Parley.Configuration.Lint;

/// <summary>A file under review, and what was found so far.</summary>
sealed class LintContext(ConfigurationDocument document, LintRequest request)
{
    readonly ImmutableArray<LintFinding>.Builder _findings = ImmutableArray.CreateBuilder<LintFinding>();

    internal ConfigurationDocument Document => document;

    internal LintRequest Request => request;

    internal ImmutableArray<ConfigurationEntry> Entries => document.Entries;

    /// <summary>The entry that holds for a parameter.</summary>
    internal ConfigurationEntry? Find(string name) => document.Find(name);

    /// <summary>A switch as it is set; <see langword="null"/> where it is not, or not readable.</summary>
    internal bool? Switch(string name) => ParameterValue.Switch(Find(name)?.Value);

    /// <summary>Adds what is wrong with an entry; its name is evidence, and its value where that is no secret.</summary>
    internal void Add(Finding finding, ConfigurationEntry entry, LintFix? fix, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        Add(finding, entry.Name, entry.Place, fix, [("parameter", entry.Name), .. evidence]);

    /// <summary>Adds what is wrong at a place.</summary>
    internal void Add(
        Finding finding, string subject, TextPlace place, LintFix? fix, params ReadOnlySpan<(string Name, object? Value)> evidence)
    {
        var plain = new (string, object?)[evidence.Length + 2];
        for (var i = 0; i < evidence.Length; i++)
            plain[i] = (evidence[i].Name, evidence[i].Value is string text ? PlainLine.Of(text) : evidence[i].Value);
        plain[^2] = ("line", place.Line);
        plain[^1] = ("column", place.Column);
        _findings.Add(new(Observation.Of(finding, PlainLine.Of(subject), plain), place, fix));
    }

    /// <summary>Adds what was observed elsewhere.</summary>
    internal void Add(Observation observation, TextPlace place) => _findings.Add(new(observation, place, null));

    /// <summary>What was found, in the order of the file.</summary>
    internal ImmutableArray<LintFinding> ToImmutable() =>
        [.. _findings.OrderBy(finding => finding.Place.ByteOffset).ThenBy(finding => finding.Observation.Finding.Code, StringComparer.Ordinal)];
}

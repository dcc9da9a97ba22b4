using System.Collections.Immutable;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments.Reading;

/// <summary>What is met while a deployment file is read: its faults, and the keys and words that it may have.</summary>
/// <param name="learns">Only the keys are wanted: lists are read once as though they had an item.</param>
sealed class ReadingLog(bool learns = false)
{
    // A file with more is mended in turns; every fault after that is noise.
    const int MostFaults = 20;

    readonly List<YamlFault> _faults = [];
    readonly SortedDictionary<string, SortedDictionary<string, ImmutableArray<string>>> _keys = new(StringComparer.Ordinal);

    /// <summary>Only the keys are wanted.</summary>
    internal bool Learns => learns;

    /// <summary>The faults in the order of the file, the first of each place only.</summary>
    internal ImmutableArray<YamlFault> Faults =>
        [.. _faults.OrderBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column).DistinctBy(fault => fault.Place).Take(MostFaults)];

    /// <summary>The keys by section, each with the words that it takes; none where it takes anything.</summary>
    internal IReadOnlyDictionary<string, SortedDictionary<string, ImmutableArray<string>>> Keys => _keys;

    internal void Fault(TextPlace place, string message, string remedy)
    {
        if (!learns)
            _faults.Add(new(place, message, remedy));
    }

    internal void Know(string section, string key, ImmutableArray<string> words)
    {
        if (!_keys.TryGetValue(section, out var known))
            _keys.Add(section, known = new(StringComparer.Ordinal));
        known[key] = words;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Parley.Diagnostics;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments.Reading;

/// <summary>
/// Reads one group of keys. Every key that is asked for is known; when all were asked for, <see cref="End"/> tells of those
/// that nobody knows.
/// </summary>
sealed partial class SectionReader
{
    /// <summary>More items than a list of one plan has: ten thousand sites or servers are several plans.</summary>
    const int MostItems = 10_000;

    readonly Dictionary<string, YamlEntry> _entries;
    readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    readonly string _path;
    readonly ReadingLog _log;

    internal SectionReader(YamlNode.Mapping? mapping, TextPlace place, string path, ReadingLog log)
    {
        (_path, _log, Place) = (path, log, mapping?.Place ?? place);
        _entries = mapping is null ? [] : mapping.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>Where the section begins.</summary>
    internal TextPlace Place { get; }

    /// <summary>A text; <see langword="null"/> where there is none.</summary>
    internal string? Text(string key) => Value(key, [])?.Text;

    /// <summary>A text that must be there.</summary>
    internal string RequiredText(string key) => Value(key, []) is { } value ? value.Text : Missing(key, "");

    /// <summary>A domain or the full name of a host.</summary>
    internal string? Domain(string key) => Value(key, []) is { } value ? CheckedDomain(value) : null;

    /// <summary>A domain that must be there.</summary>
    internal string RequiredDomain(string key) => Value(key, []) is { } value ? CheckedDomain(value) : Missing(key, "");

    /// <summary>A host in any form that must be there.</summary>
    internal string RequiredHost(string key) => Value(key, []) is { } value ? CheckedHost(value) : Missing(key, "");

    /// <summary>Domains, in a list or a single one.</summary>
    internal ImmutableArray<string> Domains(string key) => [.. (Values(key, []) ?? []).Select(CheckedDomain)];

    /// <summary>IP addresses, in a list or a single one.</summary>
    internal ImmutableArray<string> Addresses(string key) => [.. (Values(key, []) ?? []).Select(CheckedAddress)];

    /// <summary>Networks of IP addresses, in a list or a single one.</summary>
    internal ImmutableArray<IPNetwork> Networks(string key) => [.. (Values(key, []) ?? []).Select(CheckedNetwork).OfType<IPNetwork>().Distinct()];

    /// <summary>Texts, in a list or a single one.</summary>
    internal ImmutableArray<string> Texts(string key) => [.. (Values(key, []) ?? []).Select(value => value.Text)];

    /// <summary>A yes or a no.</summary>
    internal bool? Flag(string key)
    {
        if (Value(key, ["true", "false"]) is not { } value)
            return null;
        switch (value.Text.ToLowerInvariant())
        {
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            default:
                _log.Fault(
                    value.Place, $"{Name(key)} is {Quotation.Of(value.Text)}, expected true or false",
                    "write true or false, or leave the key out while it is open");
                return null;
        }
    }

    /// <summary>A whole number within bounds.</summary>
    internal int? Number(string key, int least, int most)
    {
        if (Value(key, []) is not { } value)
            return null;
        if (int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _log.Fault(
            value.Place, $"{Name(key)} is {Quotation.Of(value.Text)}, expected a number from {least} to {most}",
            "write the number in digits, without a unit");
        return null;
    }

    /// <summary>A whole number that must be there.</summary>
    internal int RequiredNumber(string key, int least, int most) =>
        Has(key) ? Number(key, least, most) ?? least : Missing(key, Number(key, least, most) ?? least);

    /// <summary>One of some words.</summary>
    internal T? Choice<T>(string key, WordList<T> words)
        where T : struct => Value(key, [.. words.All]) is { } value ? Chosen(key, value, words) : null;

    /// <summary>One of some words that must be there.</summary>
    internal T RequiredChoice<T>(string key, WordList<T> words)
        where T : struct => Has(key) ? Choice(key, words) ?? default : Missing(key, Choice(key, words) ?? default);

    /// <summary>Some of some words; default where the key is not there.</summary>
    internal ImmutableArray<T> Choices<T>(string key, WordList<T> words)
        where T : struct
    {
        var values = Values(key, [.. words.All]);
        return values is null ? default : [.. values.Value.Select(value => Chosen(key, value, words)).OfType<T>().Distinct()];
    }

    /// <summary>A group of keys; read as an empty one where it is not there.</summary>
    internal T Section<T>(string key, Func<SectionReader, T> read) => Read(Of(key), key, read);

    /// <summary>A group of keys; <see langword="null"/> where it is not there.</summary>
    internal T? OptionalSection<T>(string key, Func<SectionReader, T> read)
        where T : class => Of(key) is not null || _log.Learns ? Read(Of(key), key, read) : null;

    /// <summary>A list of groups of keys.</summary>
    internal ImmutableArray<T> Items<T>(string key, Func<SectionReader, T> read)
    {
        var path = $"{PathOf(key)}[]";
        var node = Of(key);
        if (_log.Learns)
            return [ReadGroup(null, Place, path, read)];
        return node switch
        {
            null => [],
            YamlNode.Sequence { Items.Length: > MostItems } list => Refuse<T>(list, $"{Name(key)} has more than {MostItems} items", "split the plan"),
            YamlNode.Sequence list => [.. list.Items.Select(item => Item(key, item, path, read))],
            var other => Refuse<T>(other, $"{Name(key)} is {other.Kind}, expected a list", "begin each item with a hyphen"),
        };
    }

    /// <summary>Tells of keys that nobody asked for.</summary>
    internal void End()
    {
        foreach (var entry in _entries.Values.Where(entry => !_asked.Contains(entry.Key)))
        {
            _log.Fault(
                entry.Place,
                $"there is no key {Quotation.Of(entry.Key)} {(_path.Length == 0 ? "in a deployment file" : $"in {_path}")}",
                NearMiss.Question(entry.Key, _asked) ?? $"the keys here are: {string.Join(", ", _asked)}");
        }
    }

    /// <summary>Tells of a value that is wrong for a reason of its own.</summary>
    internal void Fault(string key, string message, string remedy) =>
        _log.Fault(_entries.TryGetValue(key, out var entry) ? entry.Value.Place : Place, message, remedy);

    bool Has(string key) => _entries.TryGetValue(key, out var entry) && entry.Value is not YamlNode.Scalar { IsNothing: true };

    static string Name(string key) => $"'{key}'";

    string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";
}

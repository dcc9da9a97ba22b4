using System.Collections.Immutable;
using System.Net;
using Parley.Configuration.Hosts;
using Parley.Diagnostics;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments.Reading;

sealed partial class SectionReader
{
    // What stands at a key; the key is known from now on.
    YamlNode? Of(string key, ImmutableArray<string> words = default)
    {
        _asked.Add(key);
        _log.Know(_path, key, words.IsDefault ? [] : words);
        return Has(key) ? _entries[key].Value : null;
    }

    YamlNode.Scalar? Value(string key, ImmutableArray<string> words)
    {
        switch (Of(key, words))
        {
            case null:
                return null;
            case YamlNode.Scalar value:
                return Checked(key, value);
            case var other:
                _log.Fault(other.Place, $"{Name(key)} is {other.Kind}, expected a single value", "write one value behind the colon");
                return null;
        }
    }

    /// <summary>The longest host name (RFC 1035, 2.3.4), and longer than any other value.</summary>
    const int MaximumTextLength = 253;

    // A single value is a list of one.
    ImmutableArray<YamlNode.Scalar>? Values(string key, ImmutableArray<string> words)
    {
        switch (Of(key, words))
        {
            case null:
                return null;
            case YamlNode.Scalar single:
                return Checked(key, single) is null ? [] : [single];
            case YamlNode.Sequence { Items.Length: <= MostItems } list:
                foreach (var item in list.Items.Where(item => item is not YamlNode.Scalar))
                    _log.Fault(item.Place, $"an item of {Name(key)} is {item.Kind}, expected a single value", "write one name or number");
                return [.. list.Items.OfType<YamlNode.Scalar>().Where(item => Checked(key, item) is not null)];
            case var other:
                _log.Fault(
                    other.Place, $"{Name(key)} is {other.Kind}, expected a list of values",
                    "write [one, two], or each on a line with a hyphen");
                return null;
        }
    }

    // What a terminal would obey, or what turns the direction of text, has no place in a name.
    YamlNode.Scalar? Checked(string key, YamlNode.Scalar value)
    {
        if (value.Text.Length > MaximumTextLength)
            _log.Fault(value.Place, $"{Name(key)} is longer than {MaximumTextLength} characters", "write a name or a number");
        else if (PlainLine.Of(value.Text, MaximumTextLength) != value.Text)
        {
            _log.Fault(
                value.Place, $"{Name(key)} holds a control character: {Quotation.Of(value.Text)}",
                "write plain letters in one line");
        }
        else
            return value;
        return null;
    }

    T? Chosen<T>(string key, YamlNode.Scalar value, WordList<T> words)
        where T : struct
    {
        if (words.Find(value.Text) is { } chosen)
            return chosen;
        _log.Fault(
            value.Place,
            $"{Name(key)} is {Quotation.Of(value.Text)}, expected one of: {string.Join(", ", words.All)}",
            NearMiss.Question(value.Text, words.All) ?? "write one of these words, or leave the key out while it is open");
        return null;
    }

    T Missing<T>(string key, T inPlace)
    {
        _log.Fault(Place, $"the key {Name(key)} is missing{(_path.Length == 0 ? "" : $" in {_path}")}", $"add the line '{key}: …' here");
        return inPlace;
    }

    T Read<T>(YamlNode? node, string key, Func<SectionReader, T> read)
    {
        if (node is not null and not YamlNode.Mapping)
        {
            _log.Fault(
                node.Place, $"{Name(key)} is {node.Kind}, expected keys with values",
                "write the keys on lines of their own, indented below it");
        }

        return ReadGroup(node as YamlNode.Mapping, _entries.TryGetValue(key, out var entry) ? entry.Place : Place, PathOf(key), read);
    }

    T Item<T>(string key, YamlNode node, string path, Func<SectionReader, T> read)
    {
        if (node is not YamlNode.Mapping)
        {
            _log.Fault(
                node.Place, $"an item of {Name(key)} is {node.Kind}, expected keys with values",
                "write the keys on lines of their own behind the hyphen");
        }

        return ReadGroup(node as YamlNode.Mapping, node.Place, path, read);
    }

    T ReadGroup<T>(YamlNode.Mapping? mapping, TextPlace place, string path, Func<SectionReader, T> read)
    {
        var section = new SectionReader(mapping, place, path, _log);
        var result = read(section);
        section.End();
        return result;
    }

    ImmutableArray<T> Refuse<T>(YamlNode node, string message, string remedy)
    {
        _log.Fault(node.Place, message, remedy);
        return [];
    }

    string CheckedDomain(YamlNode.Scalar value)
    {
        var name = value.Text.TrimEnd('.');
        if (ServerAddress.FormOf(name) != HostForm.FullName)
            _log.Fault(value.Place, $"{Quotation.Of(value.Text)} is no full domain name", "write a name such as example.com");
        return name.ToLowerInvariant();
    }

    string CheckedHost(YamlNode.Scalar value)
    {
        if (ServerAddress.FormOf(value.Text) == HostForm.Unreadable)
        {
            _log.Fault(
                value.Place, $"{Quotation.Of(value.Text)} is neither a host name nor an address",
                "write the full name of the server, such as cucm1.example.com");
        }

        return value.Text.TrimEnd('.').ToLowerInvariant();
    }

    string CheckedAddress(YamlNode.Scalar value)
    {
        if (ServerAddress.FormOf(value.Text) != HostForm.AddressLiteral)
            _log.Fault(value.Place, $"{Quotation.Of(value.Text)} is no IP address", "write an address such as 192.0.2.11 or 2001:db8::11");
        return value.Text;
    }
    IPNetwork? CheckedNetwork(YamlNode.Scalar value)
    {
        // Only the usual form, of which firewalls and people read the same.
        if (IPNetwork.TryParse(value.Text, out var network) && network.ToString().Equals(value.Text, StringComparison.OrdinalIgnoreCase))
            return network;
        _log.Fault(
            value.Place,
            $"{Quotation.Of(value.Text)} is no network",
            "write its first address and the bits that all of it share, such as 192.0.2.0/24 or 2001:db8::/48");
        return null;
    }
}

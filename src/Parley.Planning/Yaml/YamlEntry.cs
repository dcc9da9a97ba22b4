namespace Parley.Planning.Yaml;

/// <summary>A key and its value.</summary>
readonly record struct YamlEntry(string Key, TextPlace Place, YamlNode Value);

using System.Collections.Immutable;

namespace Parley.Planning.Yaml;

/// <summary>A part of a YAML file, with the place where it begins.</summary>
abstract record YamlNode
{
    YamlNode(TextPlace place) => Place = place;

    /// <summary>Where it begins.</summary>
    internal TextPlace Place { get; }

    /// <summary>What it is, as errors call it.</summary>
    internal abstract string Kind { get; }

    /// <summary>A single value.</summary>
    /// <param name="At">Where it begins.</param>
    /// <param name="Text">The value without its quotes.</param>
    /// <param name="IsPlain">It was written without quotes, so that it may be a number, a yes or nothing at all.</param>
    internal sealed record Scalar(TextPlace At, string Text, bool IsPlain) : YamlNode(At)
    {
        /// <summary>Nothing was written, or the word for nothing (YAML 1.2, 10.3.2).</summary>
        internal bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

        internal override string Kind => "a single value";
    }

    /// <summary>A list.</summary>
    internal sealed record Sequence(TextPlace At, ImmutableArray<YamlNode> Items) : YamlNode(At)
    {
        internal override string Kind => "a list";
    }

    /// <summary>Keys with their values; no key stands there twice.</summary>
    internal sealed record Mapping(TextPlace At, ImmutableArray<YamlEntry> Entries) : YamlNode(At)
    {
        internal override string Kind => "keys with values";
    }
}

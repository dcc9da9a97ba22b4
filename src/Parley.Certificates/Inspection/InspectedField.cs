using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>One thing that an item says, in words: a text, several, or fields of its own. All texts are plain lines.</summary>
public sealed record InspectedField
{
    /// <summary>The name in JSON, camelCase, unique among its neighbours; empty for the members of a list.</summary>
    public required string Name { get; init; }

    /// <summary>The name as people read it, in our words.</summary>
    public required string Label { get; init; }

    /// <summary>The form of the value.</summary>
    public required InspectedForm Form { get; init; }

    /// <summary>The texts: one, or any number of a list; of a group its heading, where it has one.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The fields of a group; the members of a list of groups.</summary>
    public ImmutableArray<InspectedField> Fields { get; init; } = [];

    /// <summary>What is wrong about it.</summary>
    public ImmutableArray<Observation> Findings { get; init; } = [];
}

using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>A file in words.</summary>
public sealed record InspectedFile
{
    /// <summary>The form of the file: <c>PEM</c>, <c>DER</c>, <c>PKCS#7</c>, <c>PKCS#12</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Its items, in their order.</summary>
    public required ImmutableArray<InspectedItem> Items { get; init; }

    /// <summary>How its certificates belong together; empty where there is no chain to speak of.</summary>
    public ImmutableArray<InspectedField> Chain { get; init; } = [];

    /// <summary>What is wrong about the file as a whole.</summary>
    public ImmutableArray<Observation> Findings { get; init; } = [];

    /// <summary>All that is wrong about the file and everything in it.</summary>
    public IEnumerable<Observation> AllFindings => Findings
        .Concat(Items.SelectMany(item => item.Findings.Concat(Within(item.Fields))))
        .Concat(Within(Chain));

    static IEnumerable<Observation> Within(ImmutableArray<InspectedField> fields) =>
        fields.SelectMany(field => field.Findings.Concat(Within(field.Fields)));
}

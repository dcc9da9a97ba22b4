using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Remote;

/// <summary>What the status of a service rests on.</summary>
public enum RemoteEvidence
{
    /// <summary>Nothing in the guide decides it; the status is the cautious reading.</summary>
    [JsonStringEnumMemberName("unresolved")]
    Unresolved,

    /// <summary>It follows from other sections.</summary>
    [JsonStringEnumMemberName("inferred")]
    Inferred,

    /// <summary>The text after the table says so.</summary>
    [JsonStringEnumMemberName("prose")]
    Prose,

    /// <summary>A condition is printed in the cell.</summary>
    [JsonStringEnumMemberName("footnote")]
    Footnote,
}

using System.Collections.Immutable;

namespace Parley.Planning.Tables.Media;

/// <summary>The codecs of each client (planning guide, "Supported Codecs").</summary>
public sealed record CodecTable
{
    /// <summary>The rows.</summary>
    public required ImmutableArray<CodecRow> Rows { get; init; }
}

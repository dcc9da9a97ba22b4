using System.Collections.Immutable;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight.Reading;

/// <summary>What libraries were seen to do with files: the table <c>Data/pem-readers.json</c>.</summary>
sealed record PemReaders
{
    const string Table = "pem-readers.json";

    internal static PemReaders Known => field ??= KnownProducts.Read<PemReaders>(Table);

    /// <summary>The faults in words.</summary>
    public required ImmutableDictionary<WritingFaultKind, WritingFaultText> Faults { get; init; }

    /// <summary>The libraries.</summary>
    public required ImmutableArray<PemReader> Readers { get; init; }

    internal PemReader Of(PemReaderName name) => Readers.First(reader => reader.Name == name);
}

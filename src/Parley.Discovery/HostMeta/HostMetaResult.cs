using System.Collections.Immutable;

namespace Parley.Discovery.HostMeta;

/// <summary>What host-meta says, in both its forms (XEP-0156, 2).</summary>
public sealed record HostMetaResult
{
    /// <summary><c>/.well-known/host-meta</c>, in XML.</summary>
    public required HostMetaDocument Xml { get; init; }

    /// <summary><c>/.well-known/host-meta.json</c>.</summary>
    public required HostMetaDocument Json { get; init; }

    /// <summary>The links of both, each once, those of the XML first.</summary>
    public ImmutableArray<HostMetaLink> Links => [.. Xml.Links.Concat(Json.Links).Distinct()];
}

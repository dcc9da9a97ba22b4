using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Check.Rehearsal;

/// <summary>What a server is to show after the renewal: the content of a chain file.</summary>
public sealed record NewChain
{
    /// <summary>The file as it was named.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The certificates in the order of the file, which is that of sending; the server's own first, so at least one.
    /// </summary>
    public required ImmutableArray<Certificate> Certificates { get; init; }

    /// <summary>
    /// The node that will show it, <c>host:port</c>; <see langword="null"/>: every one that shows
    /// the certificate that it renews.
    /// </summary>
    public string? Node { get; init; }

    /// <summary>The server's own certificate.</summary>
    public Certificate Leaf => Certificates[0];
}

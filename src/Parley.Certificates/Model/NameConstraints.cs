using System.Collections.Immutable;

namespace Parley.Certificates.Model;

/// <summary>The names an authority may issue for (RFC 5280, 4.2.1.10).</summary>
public sealed record NameConstraints
{
    /// <summary>If a form of name occurs here, names of that form must lie in one of its subtrees.</summary>
    public ImmutableArray<GeneralName> Permitted { get; init; } = [];

    /// <summary>Names that must not occur.</summary>
    public ImmutableArray<GeneralName> Excluded { get; init; } = [];

    /// <summary>Whether the extension was marked critical.</summary>
    public bool Critical { get; init; }

    /// <summary>Whether a subtree used minimum or maximum, which RFC 5280 does not allow.</summary>
    public bool UsesDistances { get; init; }
}

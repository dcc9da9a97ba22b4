using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Batch;

/// <summary>The policy inputs of RFC 5280, 6.1.1, as a case gives them.</summary>
public sealed record BatchPolicyInputs
{
    /// <summary>The policies asked for, (c); default any.</summary>
    public ImmutableArray<Oid> AcceptablePolicies { get; init; } = [ObjectIdentifiers.AnyPolicy];

    /// <summary>Whether the path must be valid for one of them, (f).</summary>
    public bool RequireExplicitPolicy { get; init; }

    /// <summary>Whether policy mappings are ignored, (e).</summary>
    public bool InhibitPolicyMapping { get; init; }

    /// <summary>Whether anyPolicy is ignored, (g).</summary>
    public bool InhibitAnyPolicy { get; init; }
}

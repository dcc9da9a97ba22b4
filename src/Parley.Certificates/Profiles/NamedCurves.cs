using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Profiles;

/// <summary>Sets of named curves that profiles approve.</summary>
static class NamedCurves
{
    static readonly Oid P224 = Oid.Parse("1.3.132.0.33");
    static readonly Oid P256 = Oid.Parse("1.2.840.10045.3.1.7");
    static readonly Oid P384 = Oid.Parse("1.3.132.0.34");
    static readonly Oid P521 = Oid.Parse("1.3.132.0.35");

    /// <summary>The curves of public authorities.</summary>
    internal static readonly ImmutableArray<Oid> Public = [P256, P384, P521];

    /// <summary>The prime curves of NIST SP 800-186, 3.2.1.</summary>
    internal static readonly ImmutableArray<Oid> Nist = [P224, P256, P384, P521];
}

namespace Parley.Certificates.Profiles;

/// <summary>
/// What of an anchor's certificate counts beside its name and its key, which are all that RFC 5280, 6.1.1 (d) asks for.
/// </summary>
[Flags]
public enum AnchorScrutiny
{
    /// <summary>The name and the key only; an expired root is as good as any.</summary>
    NameAndKey = 0,

    /// <summary>Its dates.</summary>
    Dates = 1 << 0,

    /// <summary>Its basic constraints, key usage, path length and name constraints, where it has them (RFC 5937, 3.2).</summary>
    Constraints = 1 << 1,

    /// <summary>
    /// One of version 3 must say in basic constraints that it is an authority; counts beside <see cref="Constraints"/> only.
    /// </summary>
    BasicConstraints = 1 << 2,

    /// <summary>Its policies, mappings and policy constraints, as if it stood below an anchor (RFC 5937, 3.2).</summary>
    Policies = 1 << 3,

    /// <summary>Its extended key usage, where it has one.</summary>
    Purposes = 1 << 4,

    /// <summary>As platforms do: dates and constraints, and that it is an authority.</summary>
    Platform = Dates | Constraints | BasicConstraints,
}

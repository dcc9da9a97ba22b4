namespace Parley.Certificates.Model;

/// <summary>Whether the subject is an authority, and how long a path may go on below it (RFC 5280, 4.2.1.9).</summary>
/// <param name="IsAuthority">Whether the key may sign certificates.</param>
/// <param name="PathLength">Intermediates at most between this certificate and the leaf; <see langword="null"/>: no limit.</param>
/// <param name="Critical">Whether the extension was marked critical.</param>
public sealed record BasicConstraints(bool IsAuthority, int? PathLength, bool Critical)
{
    // What nearly every certificate says; shared, because millions of certificates are read.
    static readonly BasicConstraints Authority = new(IsAuthority: true, PathLength: null, Critical: true);
    static readonly BasicConstraints Leaf = new(IsAuthority: false, PathLength: null, Critical: true);

    /// <summary>The constraints of these values.</summary>
    internal static BasicConstraints Of(bool isAuthority, int? pathLength, bool critical) =>
        pathLength is null && critical ? isAuthority ? Authority : Leaf : new(isAuthority, pathLength, critical);
}

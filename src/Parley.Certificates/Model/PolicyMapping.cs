namespace Parley.Certificates.Model;

/// <summary>An authority's statement that two policies are equivalent (RFC 5280, 4.2.1.5).</summary>
/// <param name="IssuerPolicy">The policy above.</param>
/// <param name="SubjectPolicy">The policy below that counts as the same.</param>
public readonly record struct PolicyMapping(Oid IssuerPolicy, Oid SubjectPolicy);

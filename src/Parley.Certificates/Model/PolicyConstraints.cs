namespace Parley.Certificates.Model;

/// <summary>From where on a path needs a policy, or may not map one (RFC 5280, 4.2.1.11).</summary>
/// <param name="RequireExplicitPolicy">Certificates that may follow before a policy is needed, or <see langword="null"/>.</param>
/// <param name="InhibitPolicyMapping">Certificates that may follow before mapping is forbidden, or <see langword="null"/>.</param>
/// <param name="Critical">Whether the extension was marked critical.</param>
public sealed record PolicyConstraints(int? RequireExplicitPolicy, int? InhibitPolicyMapping, bool Critical);

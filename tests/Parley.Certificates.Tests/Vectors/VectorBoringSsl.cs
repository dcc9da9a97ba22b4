namespace Parley.Certificates.Tests.Vectors;

/// <summary>What a case of BoringSSL's chain tests says beside the common fields.</summary>
sealed record VectorBoringSsl(
    string KeyPurpose, string LastCertTrust, string? DigestPolicy, string[]? ExpectedUserConstrainedPolicySet,
    string ExpectedErrors);

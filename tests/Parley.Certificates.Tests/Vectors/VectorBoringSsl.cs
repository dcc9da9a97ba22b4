namespace Parley.Certificates.Tests.Vectors;

/// <summary>What a case of BoringSSL's chain tests expects beside the common fields.</summary>
sealed record VectorBoringSsl(string[]? ExpectedUserConstrainedPolicySet, string ExpectedErrors);

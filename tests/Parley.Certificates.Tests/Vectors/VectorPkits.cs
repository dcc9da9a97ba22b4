namespace Parley.Certificates.Tests.Vectors;

/// <summary>What a PKITS case expects beside the common fields.</summary>
sealed record VectorPkits(string[] ExpectedUserConstrainedPolicySet);

namespace Parley.Certificates.Tests.Vectors;

/// <summary>What a PKITS case says beside the common fields.</summary>
sealed record VectorPkits(VectorPkitsSettings Settings, string[] ExpectedUserConstrainedPolicySet);

namespace Parley.Certificates.Tests.Vectors;

/// <summary>The inputs of RFC 5280, 6.1.1 of a PKITS case.</summary>
sealed record VectorPkitsSettings(
    string[] InitialPolicySet,
    bool InitialExplicitPolicy,
    bool InitialPolicyMappingInhibit,
    bool InitialInhibitAnyPolicy);

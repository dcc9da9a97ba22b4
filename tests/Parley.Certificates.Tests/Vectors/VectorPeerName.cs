namespace Parley.Certificates.Tests.Vectors;

/// <summary>The name that the peer of a case must prove.</summary>
sealed record VectorPeerName(string Kind, string Value);

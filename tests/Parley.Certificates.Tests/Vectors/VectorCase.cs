namespace Parley.Certificates.Tests.Vectors;

/// <summary>One case of the public test vectors, in the format that their sets share.</summary>
sealed record VectorCase(
    string Id,
    string[] Features,
    string ValidationKind,
    string[] TrustedCerts,
    string[] UntrustedIntermediates,
    string PeerCertificate,
    string[] Crls,
    DateTimeOffset? ValidationTime,
    string ExpectedResult,
    VectorPeerName? ExpectedPeerName,
    VectorPeerName[] ExpectedPeerNames,
    string[] KeyUsage,
    string[] ExtendedKeyUsage,
    int? MaxChainDepth,
    VectorPkits? Pkits,
    VectorBoringSsl? Boringssl)
{
    internal bool MustSucceed => ExpectedResult == "SUCCESS";

    internal bool IsIn(string category) => Id.StartsWith(category + "::", StringComparison.Ordinal);
}

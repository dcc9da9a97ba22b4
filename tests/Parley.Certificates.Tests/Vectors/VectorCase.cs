namespace Parley.Certificates.Tests.Vectors;

/// <summary>What one case of the public test vectors expects. What it asks, the batch reader of the product reads.</summary>
sealed record VectorCase(
    string Id,
    string[] Features,
    string[] TrustedCerts,
    string[] UntrustedIntermediates,
    string PeerCertificate,
    string[] Crls,
    string ExpectedResult,
    VectorPkits? Pkits,
    VectorBoringSsl? Boringssl)
{
    internal bool MustSucceed => ExpectedResult == "SUCCESS";

    internal bool IsIn(string category) => Id.StartsWith(category + "::", StringComparison.Ordinal);
}

using System.Security.Cryptography;
using Parley.Certificates.Revocation;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Revocation lists and OCSP answers of public test vectors.</summary>
static class VectorRevocation
{
    /// <summary>What could be read as material, and what could not as a file that could not be had.</summary>
    internal static RevocationMaterial Of(IEnumerable<string> lists, IEnumerable<string> responses)
    {
        var readLists = new List<CertificateRevocationList>();
        var readResponses = new List<OcspResponse>();
        var failures = new List<FailedFetch>();
        foreach (var pem in lists)
        {
            if (CertificateRevocationList.TryParse(Octets(pem), out var list, out var error))
                readLists.Add(list);
            else
                failures.Add(Failure(error.ToString()));
        }

        foreach (var pem in responses)
        {
            if (OcspResponse.TryParse(Octets(pem), out var response, out var error))
                readResponses.Add(response);
            else
                failures.Add(Failure(error.ToString()));
        }

        return RevocationMaterial.Of(readLists, readResponses, failures);
    }

    internal static ReadOnlyMemory<byte> Octets(string pem) =>
        PemEncoding.TryFind(pem, out var fields) ? Convert.FromBase64String(pem[fields.Base64Data]) : ReadOnlyMemory<byte>.Empty;

    static FailedFetch Failure(string detail) =>
        new() { Uri = new("file:///vectors/case.pem"), Kind = FetchFailureKind.Unusable, Detail = detail };
}

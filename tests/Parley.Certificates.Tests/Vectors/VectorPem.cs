using System.Security.Cryptography;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Octets of PEM in public test vectors.</summary>
static class VectorPem
{
    internal static ReadOnlyMemory<byte> Octets(string pem) =>
        PemEncoding.TryFind(pem, out var fields) ? Convert.FromBase64String(pem[fields.Base64Data]) : ReadOnlyMemory<byte>.Empty;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Matching;

/// <summary>Makes a folder of keys and of the certificates that belong to them, under names that tell nothing.</summary>
static class KeyFolder
{
    const int Pairs = 5000;

    // A tenth is RSA, as a folder that has grown for years has it.
    const int RsaEvery = 10;

    internal static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Parallel.For(0, Pairs, pair =>
        {
            using var key = pair % RsaEvery == 0 ? (AsymmetricAlgorithm)RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var name = string.Create(CultureInfo.InvariantCulture, $"CN=host{pair}.example.com");
            var request = key is RSA rsa
                ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);
            using var certificate = request.CreateSelfSigned(start, start.AddYears(1));
            File.WriteAllText(Place(folder, pair), key.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(Place(folder, Pairs + ((pair * 7919) % Pairs)), certificate.ExportCertificatePem());
        });
    }

    static string Place(string folder, int number) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D5}.pem"));
}

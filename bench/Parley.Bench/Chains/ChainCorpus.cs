using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Chains;

/// <summary>
/// A root, an authority below it and many servers' certificates, as files that every engine can read: <c>root.der</c>,
/// <c>intermediate.der</c>, their revocation lists, and <c>leaves.bin</c>, where each certificate follows its length (four
/// octets, big-endian).
/// </summary>
sealed record ChainCorpus(string Folder, byte[] Root, byte[] Intermediate, ImmutableArray<byte[]> Lists, ImmutableArray<byte[]> Leaves)
{
    /// <summary>Enough that no engine meets one twice within its caches' notice, few enough to make in seconds.</summary>
    const int LeafCount = 10_000;

    /// <summary>Certificates on the list of the authority, none of them a server's here.</summary>
    internal const int RevokedCount = 10_000;

    /// <summary>The moment at which all engines judge.</summary>
    internal static readonly DateTimeOffset Moment = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The host that the certificate of a number is for.</summary>
    internal static string HostOf(int number) => string.Create(CultureInfo.InvariantCulture, $"host-{number}.example.test");

    /// <summary>Reads the corpus of a folder; makes it where there is none.</summary>
    internal static ChainCorpus Open(string folder, Func<AsymmetricAlgorithm> makeKey)
    {
        if (!File.Exists(Path.Combine(folder, "leaves.bin")))
            Make(folder, makeKey);
        return new(
            folder, File.ReadAllBytes(Path.Combine(folder, "root.der")), File.ReadAllBytes(Path.Combine(folder, "intermediate.der")),
            [File.ReadAllBytes(Path.Combine(folder, "root.crl")), File.ReadAllBytes(Path.Combine(folder, "intermediate.crl"))],
            ReadLeaves(File.ReadAllBytes(Path.Combine(folder, "leaves.bin"))));
    }

    static ImmutableArray<byte[]> ReadLeaves(ReadOnlySpan<byte> all)
    {
        var leaves = ImmutableArray.CreateBuilder<byte[]>(LeafCount);
        while (!all.IsEmpty)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(all);
            leaves.Add(all.Slice(4, length).ToArray());
            all = all[(4 + length)..];
        }

        return leaves.ToImmutable();
    }

    static void Make(string folder, Func<AsymmetricAlgorithm> makeKey)
    {
        Directory.CreateDirectory(folder);
        using var rootKey = makeKey();
        using var intermediateKey = makeKey();
        using var leafKey = makeKey();

        var rootName = new X500DistinguishedName("C=US, O=Example Trust, CN=Example Root R1");
        var intermediateName = new X500DistinguishedName("C=US, O=Example Trust, CN=Example TLS Authority A1");
        var rootRequest = RequestOf(rootName, rootKey, isAuthority: true);
        var rootGenerator = GeneratorOf(rootKey);
        using var root = rootRequest.Create(rootName, rootGenerator, Moment.AddYears(-5), Moment.AddYears(15), [0x41]);

        var intermediateRequest = RequestOf(intermediateName, intermediateKey, isAuthority: true);
        AddIssuer(intermediateRequest, rootRequest, "root");
        using var intermediate = intermediateRequest.Create(
            rootName, rootGenerator, Moment.AddYears(-2), Moment.AddYears(5), [0x42, 0x01]);
        var generator = GeneratorOf(intermediateKey);

        using var leaves = File.Create(Path.Combine(folder, "leaves.new"));
        Span<byte> length = stackalloc byte[4];
        for (var number = 0; number < LeafCount; number++)
        {
            var request = RequestOf(new("CN=" + HostOf(number)), leafKey, isAuthority: false);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(HostOf(number));
            names.AddDnsName("www." + HostOf(number));
            request.CertificateExtensions.Add(names.Build());
            AddIssuer(request, intermediateRequest, "a1");
            using var leaf = request.Create(
                intermediateName, generator, Moment.AddDays(-30), Moment.AddDays(60), SerialOf(number));
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, leaf.RawData.Length);
            leaves.Write(length);
            leaves.Write(leaf.RawData);
        }

        File.WriteAllBytes(Path.Combine(folder, "root.crl"), ListOf(rootName, rootGenerator, rootRequest, []));
        File.WriteAllBytes(Path.Combine(folder, "intermediate.crl"),
            ListOf(intermediateName, generator, intermediateRequest, Enumerable.Range(LeafCount, RevokedCount)));
        File.WriteAllBytes(Path.Combine(folder, "root.der"), root.RawData);
        File.WriteAllBytes(Path.Combine(folder, "intermediate.der"), intermediate.RawData);
        leaves.Close();
        File.Move(Path.Combine(folder, "leaves.new"), Path.Combine(folder, "leaves.bin"));
    }

    static byte[] ListOf(X500DistinguishedName name, X509SignatureGenerator generator, CertificateRequest authority, IEnumerable<int> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var number in revoked)
            builder.AddEntry(SerialOf(number), Moment.AddDays(-9), X509RevocationReason.Superseded);
        var key = authority.CertificateExtensions.OfType<X509SubjectKeyIdentifierExtension>().Single();
        return builder.Build(
            name, generator, 1, Moment.AddDays(6), HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(key), Moment.AddDays(-1));
    }

    static CertificateRequest RequestOf(X500DistinguishedName name, AsymmetricAlgorithm key, bool isAuthority)
    {
        var request = key is RSA rsa
            ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);
        var usage = isAuthority
            ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign
            : X509KeyUsageFlags.DigitalSignature;
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        if (!isAuthority)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        return request;
    }

    /// <summary>What a public authority writes about itself: its key, its policy, its addresses.</summary>
    static void AddIssuer(CertificateRequest request, CertificateRequest issuer, string file)
    {
        var key = issuer.CertificateExtensions.OfType<X509SubjectKeyIdentifierExtension>().Single();
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(key));
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(
            ["http://ocsp.example.test/"], [$"http://certificates.example.test/{file}.der"], critical: false));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(
            [$"http://certificates.example.test/{file}.crl"], critical: false));
        // certificatePolicies with 2.23.140.1.2.1, domain validated
        request.CertificateExtensions.Add(new X509Extension(
            "2.5.29.32", [0x30, 0x0A, 0x30, 0x08, 0x06, 0x06, 0x67, 0x81, 0x0C, 0x01, 0x02, 0x01], critical: false));
    }

    static X509SignatureGenerator GeneratorOf(AsymmetricAlgorithm key) => key is RSA rsa
        ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
        : X509SignatureGenerator.CreateForECDsa((ECDsa)key);

    static byte[] SerialOf(int number)
    {
        var serial = new byte[16];
        serial[0] = 0x43;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(serial.AsSpan(12), number);
        return serial;
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;
using Parley.Peers;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Odd signatures: no wrong one is accepted, no right one of a kind that we verify is refused.</summary>
public sealed class WycheproofTests(ITestOutputHelper output)
{
    [VectorsFact("wycheproof/signatures")]
    public void Accepts_no_wrong_signature()
    {
        var surprises = new List<string>();
        int valid = 0, invalid = 0, unsupported = 0;
        foreach (var vector in Read())
        {
            var check = Verify(vector);
            valid += check == SignatureCheck.Valid ? 1 : 0;
            invalid += check == SignatureCheck.Invalid ? 1 : 0;
            unsupported += check == SignatureCheck.Unsupported ? 1 : 0;
            if (check == SignatureCheck.Valid && vector.Expected == "invalid")
                surprises.Add(vector.Id + " was accepted");
            if (check == SignatureCheck.Invalid && vector.Expected == "valid")
                surprises.Add(vector.Id + " was refused");
            if (check == SignatureCheck.Unsupported && IsPromised(vector))
                surprises.Add(vector.Id + " was not verified");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{valid} valid, {invalid} invalid, {unsupported} not verified"));
        Assert.NotEqual(0, valid);
        Assert.Empty(surprises);
    }

    /// <summary>PKCS#1 padding and ECDSA with the SHA-2 hashes; PSS where salt and hash have the same length.</summary>
    static bool IsPromised(SignatureVector vector) =>
        vector.Hash is "SHA-256" or "SHA-384" or "SHA-512" && vector.Algorithm is "ECDSA" or "RSASSA-PKCS1-v1_5";

    static SignatureCheck Verify(SignatureVector vector)
    {
        var fields = PemEncoding.Find(vector.PublicKey);
        ReadOnlyMemory<byte> octets = Convert.FromBase64String(vector.PublicKey[fields.Base64Data]);
        var error = default(ParseError);
        var reader = new DerReader(octets.Span);
        if (!KeyAlgorithms.TryRead(ref reader, octets, out var key, ref error))
            return SignatureCheck.Invalid;

        // The key is set where it was read.
        return new VerificationKey(key!).Verify(
            Convert.FromHexString(vector.MessageHex), AlgorithmOf(vector), Convert.FromHexString(vector.SignatureHex));
    }

    static SignatureAlgorithm AlgorithmOf(SignatureVector vector)
    {
        HashAlgorithmName hash = vector.Hash switch
        {
            "SHA-1" => HashAlgorithmName.SHA1,
            "SHA-256" => HashAlgorithmName.SHA256,
            "SHA-384" => HashAlgorithmName.SHA384,
            "SHA-512" => HashAlgorithmName.SHA512,
            _ => default,
        };
        return new()
        {
            AlgorithmId = ObjectIdentifiers.AnyPolicy,
            Encoded = default,
            Name = vector.Algorithm,
            Hash = hash,
            SaltLength = vector.SaltLength ?? 0,
            Scheme = vector.Algorithm switch
            {
                "ECDSA" => SignatureScheme.Ecdsa,
                "RSASSA-PKCS1-v1_5" => SignatureScheme.RsaPkcs1,
                "RSASSA-PSS" when vector.MgfHash == vector.Hash => SignatureScheme.RsaPss,
                "EDDSA" => vector.Curve == "edwards448" ? SignatureScheme.Ed448 : SignatureScheme.Ed25519,
                "DSA" => SignatureScheme.Dsa,
                _ => SignatureScheme.Unknown,
            },
        };
    }

    static IEnumerable<SignatureVector> Read()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        // The test is skipped where there is no folder.
        using var file = File.OpenRead(Path.Combine(PublicVectors.Folder!, "wycheproof/signatures.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<SignatureVector>(line, options) ?? throw new InvalidDataException(line);
    }

    sealed record SignatureVector(
        string Id, string Algorithm, string? Curve, string? Hash, string? MgfHash, int? SaltLength, string PublicKey,
        string MessageHex, string SignatureHex, string Expected);
}

using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// How something is encrypted under a password (RFC 8018, appendix A; RFC 7292, appendix C), as far as its cost and its name go.
/// </summary>
/// <param name="Name">In words: <c>AES-256-CBC, PBKDF2 with 2048 iterations</c>.</param>
/// <param name="Iterations">How often one attempt hashes; 0 where that is not known.</param>
/// <param name="IsKnown">Whether the platform can decrypt it at all: where it cannot, no password is wrong.</param>
readonly record struct KeyEncryption(string Name, long Iterations, bool IsKnown)
{
    static readonly Oid Pbes2 = Oid.Parse("1.2.840.113549.1.5.13");
    static readonly Oid Pbkdf2 = Oid.Parse("1.2.840.113549.1.5.12");

    /// <summary>Reads an AlgorithmIdentifier.</summary>
    internal static bool TryRead(ref DerReader reader, ReadOnlyMemory<byte> memory, out KeyEncryption encryption, ref ParseError error)
    {
        encryption = default;
        if (!reader.TryEnter(DerTag.Sequence, "an encryption algorithm", out var algorithm, ref error)
            || !algorithm.TryReadObjectIdentifier("an encryption algorithm", out var oid, ref error))
            return false;
        var id = new Oid(oid.Content(memory));
        if (id == Pbes2)
            return TryReadPbes2(ref algorithm, memory, out encryption, ref error);
        if (!algorithm.TryEnter(DerTag.Sequence, "encryption parameters", out var parameters, ref error)
            || !parameters.TryReadAny("a salt", out _, ref error)
            || !TryReadIterations(ref parameters, out var iterations, ref error))
            return false;
        var name = OldName(id);
        encryption = new(Text(name, "PBE", iterations), iterations, name != id.ToString() && !name.StartsWith("RC4", StringComparison.Ordinal));
        return true;
    }

    /// <summary>Reads a count of iterations; a greater number than an <see cref="int"/> is too many in any case.</summary>
    internal static bool TryReadIterations(ref DerReader reader, out long iterations, ref ParseError error)
    {
        iterations = 0;
        if (!reader.TryReadInteger("a count of iterations", out var element, ref error))
            return false;
        var octets = element.Content(reader.Source);
        iterations = octets.Length > 4 ? long.MaxValue : 0;
        for (var i = 0; i < octets.Length && octets.Length <= 4; i++)
            iterations = (iterations << 8) | octets[i];
        return true;
    }

    static bool TryReadPbes2(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out KeyEncryption encryption, ref ParseError error)
    {
        encryption = default;
        if (!reader.TryEnter(DerTag.Sequence, "PBES2-params", out var parameters, ref error)
            || !parameters.TryEnter(DerTag.Sequence, "keyDerivationFunc", out var derivation, ref error)
            || !derivation.TryReadObjectIdentifier("keyDerivationFunc", out var function, ref error)
            || !parameters.TryEnter(DerTag.Sequence, "encryptionScheme", out var scheme, ref error)
            || !scheme.TryReadObjectIdentifier("encryptionScheme", out var cipher, ref error))
            return false;
        var cipherName = CipherName(new(cipher.Content(memory)));
        var functionId = new Oid(function.Content(memory));
        if (functionId != Pbkdf2)
        {
            encryption = new($"{cipherName}, key derivation {DerivationName(functionId)}", 0, IsKnown: false);
            return true;
        }

        if (!derivation.TryEnter(DerTag.Sequence, "PBKDF2-params", out var inside, ref error)
            || !inside.TryReadAny("a salt", out _, ref error)
            || !TryReadIterations(ref inside, out var iterations, ref error))
            return false;
        var isKnown = cipherName.Contains("CBC", StringComparison.Ordinal) && IsKnownHash(inside, memory);
        encryption = new(Text(cipherName, "PBKDF2", iterations), iterations, isKnown);
        return true;
    }

    /// <summary>Whether the hash of PBKDF2 is one of the platform's (RFC 8018, B.1.2); SHA-1 where it is not named.</summary>
    static bool IsKnownHash(DerReader rest, ReadOnlyMemory<byte> memory)
    {
        var error = default(ParseError);
        if (rest.NextIs(DerTag.Integer) && !rest.TryReadAny("the length of the key", out _, ref error))
            return false;
        if (rest.IsAtEnd)
            return true;
        return rest.TryEnter(DerTag.Sequence, "prf", out var hash, ref error)
            && hash.TryReadObjectIdentifier("prf", out var oid, ref error)
            && new Oid(oid.Content(memory)).ToString() is "1.2.840.113549.2.7" or "1.2.840.113549.2.9" or "1.2.840.113549.2.10" or "1.2.840.113549.2.11";
    }

    static string DerivationName(Oid id) => id.ToString() is "1.3.6.1.4.1.11591.4.11" ? "scrypt" : id.ToString();

    static string Text(string cipher, string derivation, long iterations) => iterations == long.MaxValue
        ? $"{cipher}, {derivation} with more iterations than a number holds"
        : string.Create(CultureInfo.InvariantCulture, $"{cipher}, {derivation} with {iterations} iterations");

    static string CipherName(Oid id) => id.ToString() switch
    {
        "2.16.840.1.101.3.4.1.2" => "AES-128-CBC",
        "2.16.840.1.101.3.4.1.22" => "AES-192-CBC",
        "2.16.840.1.101.3.4.1.42" => "AES-256-CBC",
        "1.2.840.113549.3.7" => "3DES-CBC",
        "1.2.840.113549.3.2" => "RC2-CBC",
        "1.3.14.3.2.7" => "DES-CBC",
        var other => other,
    };

    static string OldName(Oid id) => id.ToString() switch
    {
        "1.2.840.113549.1.12.1.1" => "RC4-128 with SHA-1",
        "1.2.840.113549.1.12.1.2" => "RC4-40 with SHA-1",
        "1.2.840.113549.1.12.1.3" => "3DES with SHA-1",
        "1.2.840.113549.1.12.1.4" => "2-key 3DES with SHA-1",
        "1.2.840.113549.1.12.1.5" => "RC2-128 with SHA-1",
        "1.2.840.113549.1.12.1.6" => "RC2-40 with SHA-1",
        "1.2.840.113549.1.5.3" => "DES with MD5",
        "1.2.840.113549.1.5.10" => "DES with SHA-1",
        "1.2.840.113549.1.5.6" => "RC2 with MD5",
        "1.2.840.113549.1.5.11" => "RC2 with SHA-1",
        var other => other,
    };
}

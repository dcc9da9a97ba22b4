using System.Collections.Immutable;
using System.Formats.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>
/// The key with the parameters that it verifies with (RFC 5280, 6.1.4 (d) to (f)): a DSA key may leave them out and takes those
/// of the key above it. They are taken from the path and from nowhere else, because whoever chooses them can forge signatures.
/// </summary>
static class WorkingKey
{
    /// <summary>Whether a key says nothing without the keys above it.</summary>
    internal static bool LacksParameters(SubjectPublicKey key) =>
        key.Algorithm == PublicKeyAlgorithm.Dsa && key.Parameters.Span is [] or [0x05, 0x00];

    /// <summary>The key of a certificate of a path as it verifies what is below.</summary>
    internal static SubjectPublicKey Of(ImmutableArray<CertificateContext> path, int index)
    {
        var key = path[index].Certificate.PublicKey;
        if (!LacksParameters(key))
            return key;
        for (var above = index + 1; above < path.Length; above++)
        {
            var other = path[above].Certificate.PublicKey;
            if (other.AlgorithmId != key.AlgorithmId)
                return key;
            if (!LacksParameters(other))
                return WithParameters(key, other);
        }

        return key;
    }

    /// <summary>Verifies the signatures of a path that could not be verified before it was whole.</summary>
    internal static void CheckSignatures(ImmutableArray<CertificateContext> path, SearchBudget budget, Report report)
    {
        for (var i = 1; i < path.Length; i++)
        {
            if (!LacksParameters(path[i].Certificate.PublicKey) || !budget.TakeSignatureCheck())
                continue;
            var below = path[i - 1].Certificate;
            var check = Of(path, i).Verification.Verify(below.Signed.Span, below.SignatureAlgorithm, below.Signature.Span);
            if (check != SignatureCheck.Valid)
                path[i - 1].AddSignature(report, check, path[i].Certificate);
        }
    }

    static SubjectPublicKey WithParameters(SubjectPublicKey key, SubjectPublicKey other) => new()
    {
        AlgorithmId = key.AlgorithmId,
        Algorithm = key.Algorithm,
        Bits = other.Bits,
        Parameters = other.Parameters,
        KeyOctets = key.KeyOctets,
        Encoded = Encode(key, other),
    };

    static byte[] Encode(SubjectPublicKey key, SubjectPublicKey other)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(key.AlgorithmId.ToString());
                writer.WriteEncodedValue(other.Parameters.Span);
            }

            writer.WriteBitString(key.KeyOctets.Span);
        }

        return writer.Encode();
    }
}

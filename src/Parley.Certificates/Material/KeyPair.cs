using Parley.Certificates.Model;

namespace Parley.Certificates.Material;

/// <summary>Whether two public keys are the same, however their algorithm is written.</summary>
public static class KeyPair
{
    /// <summary>
    /// Compares the keys themselves: the modulus and exponent, or the curve and the point. Absent and empty parameters are
    /// the same; RSA and RSA-PSS of one modulus are one key.
    /// </summary>
    public static bool IsSame(SubjectPublicKey one, SubjectPublicKey other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.KeyOctets.Span.SequenceEqual(other.KeyOctets.Span)
            && (one.AlgorithmId == other.AlgorithmId || (IsRsa(one) && IsRsa(other)))
            && one.Curve == other.Curve;
    }

    static bool IsRsa(SubjectPublicKey key) => key.Algorithm is PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss;
}

using System.Security.Cryptography;
using Parley.Certificates.Model;

namespace Parley.Certificates.Paths;

/// <summary>Whether the platform can make a key of a public key.</summary>
static class KeySoundness
{
    /// <summary>
    /// Of keys that the platform does not know at all, others decide; it is asked about RSA and named curves only.
    /// </summary>
    internal static bool IsUsable(SubjectPublicKey key)
    {
        try
        {
            switch (key.Algorithm)
            {
                case PublicKeyAlgorithm.Rsa:
                    using (var rsa = RSA.Create())
                        rsa.ImportRSAPublicKey(key.KeyOctets.Span, out _);
                    return true;
                case PublicKeyAlgorithm.EllipticCurve when key.Bits > 0:
                    using (var curve = ECDsa.Create())
                        curve.ImportSubjectPublicKeyInfo(key.Encoded.Span, out _);
                    return true;
                default:
                    return true;
            }
        }
        catch (PlatformNotSupportedException)
        {
            // A curve that this platform lacks says nothing about the point.
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

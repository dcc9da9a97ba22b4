using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Transport.Findings;

namespace Parley.Transport.Connections;

/// <summary>Tells keys that this system shakes hands with and other clients do not. Pure.</summary>
static class UncommonKeys
{
    /// <summary>What is to be said of the key of a server; nothing where every client of today can use it.</summary>
    internal static ImmutableArray<Observation> Of(ConnectionAttempt attempt) =>
        attempt is { IsEstablished: true, Verdict.Leaf.PublicKey: var key } && !IsCommon(key)
            ? [ConnectionObservations.Of(TransportFindings.UncommonKey, attempt.Request, ("key", key.Name))]
            : [];

    /// <summary>What RFC 8446, 9.1 obliges everybody to, and what the libraries of the systems have besides.</summary>
    static bool IsCommon(SubjectPublicKey key) => key.Algorithm switch
    {
        PublicKeyAlgorithm.Ed25519 or PublicKeyAlgorithm.Ed448 or PublicKeyAlgorithm.MlDsa or PublicKeyAlgorithm.Dsa => false,
        PublicKeyAlgorithm.EllipticCurve => key.Name.StartsWith("EC P-", StringComparison.Ordinal),
        _ => true,
    };
}

using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Reading;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A kind of key that the program does not serve.</summary>
    public static readonly Finding KeyKindNotTaken = new("install.key.kind", Severity.Error)
    {
        Title = "The key of {name} is {key}, with which {product} serves nobody",
        Cause = "The program, or the TLS library that it is built on, does not load such a key or has no "
            + "signature for it that clients offer: seen of {seen}.",
        Fix = "Make a new request with RSA of 2048 bits or more, or with P-256: 'parley request new --key p256'.",
        Source = SourceReference.Own("Seen with the program itself, as the evidence says"),
    };

    /// <summary>A kind of key that many clients do not take.</summary>
    public static readonly Finding KeyKindUnusual = new("install.key.unusual", Severity.Warning)
    {
        Title = "The key of {name} is {key}, which many clients do not take",
        Cause = "{product} serves it; browsers and the clients of Windows and Apple have no such keys, or none in certificates.",
        Fix = "Make a new request with RSA of 2048 bits or more, or with P-256: 'parley request new --key p256'.",
        Source = SourceReference.Own("Browsers take RSA and the NIST curves P-256, P-384 and mostly P-521"),
    };

    internal static void CheckKeyKind(UploadContext context)
    {
        if (context.Leaf is not { } leaf || KindOf(leaf.PublicKey) is var kind && kind == KeyKind.Usual)
            return;
        if (context.Product.Reader is { } name && PemReaders.Known.Of(name) is var reader && reader.Keys.Contains(kind))
            context.Add(KeyKindNotTaken, leaf.DisplayName, ("name", leaf.DisplayName), ("key", leaf.PublicKey.Name), ("seen", reader.Seen));
        else
            context.Add(KeyKindUnusual, leaf.DisplayName, ("name", leaf.DisplayName), ("key", leaf.PublicKey.Name));
    }

    static KeyKind KindOf(SubjectPublicKey key) => key.Algorithm switch
    {
        PublicKeyAlgorithm.Rsa => KeyKind.Usual,
        PublicKeyAlgorithm.EllipticCurve => KindOf(key.Curve),
        PublicKeyAlgorithm.RsaPss => KeyKind.RsaPss,
        PublicKeyAlgorithm.Ed25519 => KeyKind.Ed25519,
        PublicKeyAlgorithm.Ed448 => KeyKind.Ed448,
        PublicKeyAlgorithm.MlDsa => KeyKind.MlDsa,
        PublicKeyAlgorithm.Dsa => KeyKind.Dsa,
        _ => KeyKind.Unknown,
    };

    static KeyKind KindOf(Oid? curve) => curve?.ToString() switch
    {
        null => KeyKind.ExplicitCurve,
        "1.2.840.10045.3.1.7" or "1.3.132.0.34" or "1.3.132.0.35" => KeyKind.Usual, // P-256, P-384, P-521
        "1.3.132.0.10" => KeyKind.Secp256k1,
        "1.3.132.0.33" => KeyKind.P224,
        _ => KeyKind.OtherCurve,
    };
}

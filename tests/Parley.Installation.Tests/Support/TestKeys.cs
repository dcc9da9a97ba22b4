using System.Security.Cryptography;

namespace Parley.Installation.Tests.Support;

/// <summary>Keys that all tests share: making one takes longer than most tests.</summary>
static class TestKeys
{
    internal static readonly ECDsa Root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    internal static readonly ECDsa Intermediate = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    internal static readonly RSA Rsa = RSA.Create(2048);
    internal static readonly RSA OtherRsa = RSA.Create(2048);
    internal static readonly RSA SmallRsa = RSA.Create(1024);
    internal static readonly ECDsa Curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    internal static readonly ECDsa OtherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
}

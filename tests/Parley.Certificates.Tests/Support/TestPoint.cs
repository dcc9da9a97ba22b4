using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Support;

/// <summary>Distribution points of the tests' certificates and lists.</summary>
static class TestPoint
{
    /// <summary>Bits of ReasonFlags as a BIT STRING's content: keyCompromise and cACompromise.</summary>
    internal static readonly byte[] Compromise = [0x05, 0x60];

    /// <summary>All reasons but keyCompromise and cACompromise.</summary>
    internal static readonly byte[] OtherReasons = [0x07, 0x1F, 0x80];

    /// <summary>distributionPoint with full names.</summary>
    internal static byte[] Full(params byte[][] names) => TestAsn.Tagged(0, TestAsn.Tagged(0, names));

    /// <summary>distributionPoint with a name relative to the list's issuer.</summary>
    internal static byte[] Relative(string commonName) => TestAsn.Tagged(0, TestAsn.Tagged(1, TestAsn.CommonName(commonName)));

    /// <summary>A distribution point of a certificate.</summary>
    internal static byte[] Of(byte[]? name = null, byte[]? reasons = null, DistinguishedName? crlIssuer = null) => TestAsn.Sequence(
    [
        .. name is null ? [] : (byte[][])[name],
        .. reasons is null ? [] : (byte[][])[TestAsn.Primitive(1, reasons)],
        .. crlIssuer is null ? [] : (byte[][])[TestAsn.Tagged(2, TestAsn.Directory(crlIssuer))],
    ]);

    /// <summary>The extension of a certificate with these points.</summary>
    internal static X509Extension In(params byte[][] points) => new("2.5.29.31", TestAsn.Sequence(points), critical: false);

    /// <summary>The extension of a list.</summary>
    internal static byte[] Issuing(
        byte[]? name = null, bool users = false, bool authorities = false, byte[]? reasons = null, bool indirect = false,
        bool attributes = false) => TestAsn.Sequence(
    [
        .. name is null ? [] : (byte[][])[name],
        .. users ? (byte[][])[TestAsn.Primitive(1, 0xFF)] : [],
        .. authorities ? (byte[][])[TestAsn.Primitive(2, 0xFF)] : [],
        .. reasons is null ? [] : (byte[][])[TestAsn.Primitive(3, reasons)],
        .. indirect ? (byte[][])[TestAsn.Primitive(4, 0xFF)] : [],
        .. attributes ? (byte[][])[TestAsn.Primitive(5, 0xFF)] : [],
    ]);
}

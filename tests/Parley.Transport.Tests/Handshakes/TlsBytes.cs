using System.Buffers.Binary;
using System.Text;

namespace Parley.Transport.Tests.Handshakes;

/// <summary>Writes pieces of TLS for tests, byte by byte from the RFCs and not by the code under test.</summary>
static class TlsBytes
{
    internal static byte[] Record(byte type, params byte[] content) =>
        [type, 3, 3, (byte)(content.Length >> 8), (byte)content.Length, .. content];

    internal static byte[] Message(byte type, params byte[] body) =>
        [type, (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length, .. body];

    internal static byte[] Alert(byte description) => Record(21, 2, description);

    /// <summary>The body of a ServerHello; <paramref name="extensionVersion"/> goes into supported_versions.</summary>
    internal static byte[] ServerHello(ushort version, ushort cipher, ushort? extensionVersion = null, byte[]? random = null)
    {
        byte[] body = [.. Number(version), .. random ?? new byte[32], 0, .. Number(cipher), 0];
        return extensionVersion is { } chosen ? [.. body, 0, 6, 0, 43, 0, 2, .. Number(chosen)] : body;
    }

    internal static byte[] Certificates(params byte[][] certificates)
    {
        byte[] list = [.. certificates.SelectMany(certificate => (byte[])[.. Number24(certificate.Length), .. certificate])];
        return [.. Number24(list.Length), .. list];
    }

    /// <summary>The body of a CertificateStatus with an OCSP answer (RFC 6066, 8).</summary>
    internal static byte[] Status(params byte[] answer) => [1, .. Number24(answer.Length), .. answer];

    internal static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    static byte[] Number(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }

    static byte[] Number24(int value) => [(byte)(value >> 16), (byte)(value >> 8), (byte)value];
}

using Parley.Diagnostics;

namespace Parley.Transport.Handshakes;

/// <summary>The OCSP answer that a server sends with its certificates up to TLS 1.2 (RFC 6066, 8). That of TLS 1.3 is encrypted.</summary>
static class CertificateStatusMessage
{
    const byte Ocsp = 1;

    /// <summary>Answers have one to four thousand octets; what is longer is cut, and read as what it is then: no answer.</summary>
    internal const int MaximumOctets = 64 * 1024;

    /// <summary>Reads the body of a CertificateStatus message: the answer as sent, in any state.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> source, out ReadOnlyMemory<byte> staple, out ParseError error)
    {
        staple = default;
        error = default;
        var reader = new WireReader(source);
        if (!reader.TryReadByte(out var type) || type != Ocsp || !reader.TryReadVector(3, out var answer))
        {
            error = reader.Error("the status type ocsp and an answer");
            return false;
        }

        staple = answer[..Math.Min(answer.Length, MaximumOctets)].ToArray();
        return true;
    }
}

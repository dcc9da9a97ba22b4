using System.Numerics;
using Parley.Diagnostics;

namespace Parley.Transport.Handshakes;

/// <summary>The first of a server's key exchange up to TLS 1.2: in which group, or how long the prime is (RFC 8422, 5.4; RFC 5246, 7.4.3).</summary>
static class KeyExchangeMessage
{
    const byte NamedCurve = 3;

    /// <summary>Reads the beginning of a ServerKeyExchange message; what it holds depends on the cipher suite.</summary>
    internal static bool TryParse(
        ReadOnlySpan<byte> source, ushort cipherSuite, out (int? Group, int? PrimeBits) exchange, out ParseError error)
    {
        exchange = default;
        error = default;
        var suite = CipherSuites.NameOf(cipherSuite);
        var reader = new WireReader(source);
        if (suite.Contains("_ECDH", StringComparison.Ordinal))
        {
            if (reader.TryReadByte(out var type) && type == NamedCurve && reader.TryReadUInt16(out var group))
            {
                exchange = (group, null);
                return true;
            }

            error = reader.Error("a named curve");
            return false;
        }

        if (suite.Contains("_DH", StringComparison.Ordinal) && reader.TryReadVector(2, out var prime))
        {
            exchange = (null, BitsOf(prime));
            return true;
        }

        error = reader.Error("a prime");
        return false;
    }

    static int BitsOf(ReadOnlySpan<byte> number)
    {
        var significant = number.TrimStart((byte)0);
        return significant.IsEmpty ? 0 : (significant.Length * 8) - BitOperations.LeadingZeroCount((uint)significant[0] << 24);
    }
}

using System.Buffers.Binary;
using Parley.Transport.Tests.Handshakes;

namespace Parley.Transport.Tests;

/// <summary>Servers that answer a ClientHello byte by byte, for what the platform's own TLS would not do.</summary>
static class RawTlsServer
{
    /// <summary>Answers every hello with an alert.</summary>
    internal static LoopbackServer Alerting(byte description) => new(async (stream, token) =>
    {
        await ReadHelloAsync(stream, token);
        await stream.WriteAsync(TlsBytes.Alert(description), token);
    });

    /// <summary>Chooses the highest version up to a newest one, shows certificates, and gets no further.</summary>
    /// <param name="newest">The newest version it speaks.</param>
    /// <param name="refusing">The alert for hellos that ask for nothing it speaks; <see langword="null"/> to choose its own all the same.</param>
    /// <param name="certificates">The certificates.</param>
    internal static LoopbackServer Speaking(ushort newest, byte? refusing, params byte[][] certificates) => new(async (stream, token) =>
    {
        var asked = await ReadHelloAsync(stream, token);
        if (asked > newest && refusing is { } alert)
        {
            await stream.WriteAsync(TlsBytes.Alert(alert), token);
            return;
        }

        byte[] flight =
        [
            .. Hello(Math.Min(asked, newest)),
            .. TlsBytes.Message(11, TlsBytes.Certificates(certificates)),
            .. TlsBytes.Message(14),
        ];
        foreach (var fragment in flight.Chunk(1000))
            await stream.WriteAsync(TlsBytes.Record(22, fragment), token);
        await LoopbackServer.DrainAsync(stream, token);
    });

    /// <summary>A ServerHello that chooses a version and ECDHE with RSA, and understands renegotiation (RFC 5746).</summary>
    internal static byte[] Hello(ushort version) =>
        TlsBytes.Message(2, [.. TlsBytes.ServerHello(version, 0xC02F), 0, 5, 0xFF, 0x01, 0, 1, 0]);

    /// <summary>Reads one record with a ClientHello and gives the version it asks for, that of TLS 1.3 left aside.</summary>
    internal static async Task<ushort> ReadHelloAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[5];
        await stream.ReadExactlyAsync(header, cancellationToken);
        var body = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(4));
    }
}

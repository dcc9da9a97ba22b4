namespace Parley.Transport.Handshakes;

/// <summary>The handshake messages that are looked at (RFC 5246, 7.4).</summary>
enum HandshakeType : byte
{
    ClientHello = 1,
    ServerHello = 2,
    Certificate = 11,
    ServerKeyExchange = 12,
    CertificateRequest = 13,
    ServerHelloDone = 14,
    CertificateStatus = 22,
}

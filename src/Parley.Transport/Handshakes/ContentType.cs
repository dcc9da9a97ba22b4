namespace Parley.Transport.Handshakes;

/// <summary>What a TLS record holds (RFC 8446, 5.1).</summary>
enum ContentType : byte
{
    ChangeCipherSpec = 20,
    Alert = 21,
    Handshake = 22,
    ApplicationData = 23,
}

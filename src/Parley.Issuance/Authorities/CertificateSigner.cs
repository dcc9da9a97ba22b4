using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Authorities;

/// <summary>Signs certificates.</summary>
static class CertificateSigner
{
    /// <summary>RFC 5280, 4.1.2.2: up to 20 octets; 16 of them hold the 64 bits of chance that public authorities owe, twice.</summary>
    const int SerialNumberBytes = 16;

    /// <summary>How long before its issue a certificate begins: clocks of servers and phones differ by minutes.</summary>
    static readonly TimeSpan Allowance = TimeSpan.FromMinutes(5);

    /// <summary>The first second of a certificate that is issued now.</summary>
    internal static DateTimeOffset Start(DateTimeOffset moment)
    {
        var start = moment.ToUniversalTime() - Allowance;
        return start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>A serial number by chance: positive, and of the same length always.</summary>
    internal static byte[] NewSerial()
    {
        var number = RandomNumberGenerator.GetBytes(SerialNumberBytes);
        number[0] = (byte)((number[0] & 0x7F) | 0x40);
        return number;
    }

    internal static Certificate Sign(
        CertificateRequest request, X500DistinguishedName issuer, IssuanceKey key, DateTimeOffset from, DateTimeOffset until, byte[] serial)
    {
        using var signed = request.Create(issuer, key.Generator, from, until, serial);
        return Certificate.TryParse(signed.RawData, out var certificate, out var error)
            ? certificate
            : throw new InvalidOperationException($"A certificate that was signed cannot be read: {error}");
    }
}

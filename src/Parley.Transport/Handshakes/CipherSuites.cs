using System.Globalization;
using System.Net.Security;

namespace Parley.Transport.Handshakes;

/// <summary>Cipher suites by the names in the IANA registry, which are those of the platform's enumeration.</summary>
static class CipherSuites
{
    internal static string NameOf(ushort suite)
    {
        var known = (TlsCipherSuite)suite;
        return Enum.IsDefined(known) ? known.ToString() : string.Create(CultureInfo.InvariantCulture, $"0x{suite:X4}");
    }
}

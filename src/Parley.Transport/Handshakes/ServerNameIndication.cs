using System.Buffers;
using System.Globalization;
using System.Net;

namespace Parley.Transport.Handshakes;

/// <summary>The name that is sent as SNI (RFC 6066, 3): in A-labels, without a last dot, never an address.</summary>
static class ServerNameIndication
{
    // RFC 1035, 2.3.4: 255 octets on the wire are 253 characters.
    const int MaximumLength = 253;

    // Underscores are not letters of a host name, but names with them are in use, and servers are asked for them.
    static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>The name to send; <see langword="null"/> where there is none that could be sent.</summary>
    internal static string? Of(string? name)
    {
        var bare = name?.Trim('[', ']').TrimEnd('.');
        if (string.IsNullOrEmpty(bare) || IPAddress.TryParse(bare, out _))
            return null;
        if (bare.AsSpan().ContainsAnyExcept(Letters))
        {
            try
            {
                bare = new IdnMapping { AllowUnassigned = false, UseStd3AsciiRules = true }.GetAscii(bare.ToLowerInvariant());
            }
            catch (ArgumentException)
            {
                // Not a name that DNS could have: it cannot be asked for.
                return null;
            }
        }

        return bare.Length <= MaximumLength ? bare : null;
    }
}

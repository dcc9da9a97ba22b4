using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Lab.Sip;

/// <summary>The answers of the lab's SIP server: it is there, and knows nobody (RFC 3261, 8.2 and 11.2).</summary>
static class SipAnswer
{
    internal const string Methods = "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER";

    /// <summary>The answer to a request; empty for ACK, which has none.</summary>
    internal static byte[] To(SipRequest request, string domain) => request.Method switch
    {
        "ACK" => [],
        "OPTIONS" => Write(request, "200 OK",
            $"Allow: {Methods}", "Accept: application/sdp", "Supported: path, outbound", "Server: Parley Lab"),
        "REGISTER" => Write(request, "401 Unauthorized", Challenge(domain, "SHA-256"), Challenge(domain, "MD5")),
        _ => Write(request, "405 Method Not Allowed", "Allow: OPTIONS, REGISTER"),
    };

    /// <summary>That the server is there and what stands behind it is not (RFC 3261, 21.5.4).</summary>
    internal static byte[] Unavailable(SipRequest request) =>
        request.Method == "ACK" ? [] : Write(request, "503 Service Unavailable", "Server: Parley Lab");

    static string Challenge(string domain, string algorithm) =>
        $"WWW-Authenticate: Digest realm=\"{domain}\", nonce=\"{Token()}\", algorithm={algorithm}, qop=\"auth\"";

    static byte[] Write(SipRequest request, string status, params ReadOnlySpan<string> fields)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"SIP/2.0 {status}\r\n");
        foreach (var name in new[] { "Via", "From", "To", "Call-ID", "CSeq" }) // RFC 3261, 8.2.6.2: as they came
        {
            foreach (var value in request.Values(name))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}");
                if (name == "To" && !value.Contains(";tag=", StringComparison.OrdinalIgnoreCase))
                    text.Append(CultureInfo.InvariantCulture, $";tag={Token()}");
                text.Append("\r\n");
            }
        }

        foreach (var field in fields)
            text.Append(field).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.Append("Content-Length: 0\r\n\r\n").ToString());
    }

    static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}

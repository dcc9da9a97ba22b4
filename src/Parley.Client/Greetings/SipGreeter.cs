using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Dns;

namespace Parley.Client.Greetings;

/// <summary>Asks a SIP server for its capabilities with OPTIONS (RFC 3261, 11).</summary>
sealed class SipGreeter : IServiceGreeter
{
    const int TryingFrom = 100;
    const int ServerFailureFrom = 500;
    const int Forbidden = 403;

    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Request(servicesDomain)), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        var (bytes, whole) = await GreetingReader
            .ReadAsync(stream, read => read.Span.IndexOf("\r\n\r\n"u8) >= 0, cancellationToken).ConfigureAwait(false);

        var statusLine = FirstLine(bytes);
        if (!whole || !TryReadStatus(statusLine, out var status))
            return Misunderstood(target, statusLine);
        // Any answer below 500 shows a SIP server that took the question: proxies say 100 first, and 401, 404 and 405 are
        // common for OPTIONS. 403 is another thing: the server knows the domain and will not serve it, or not for us.
        return status is >= TryingFrom and < ServerFailureFrom and not Forbidden
            ? new() { Summary = statusLine, Understood = true, Software = SoftwareOf(bytes) }
            : Misunderstood(target, statusLine) with { Software = SoftwareOf(bytes) };
    }

    /// <summary>The field Server, by which a server names itself (RFC 3261, 20.35).</summary>
    static string? SoftwareOf(byte[] answer)
    {
        const string field = "Server:";
        foreach (var line in Encoding.UTF8.GetString(answer).Split("\r\n"))
        {
            if (line.StartsWith(field, StringComparison.OrdinalIgnoreCase))
                return Printable.Of(line[field.Length..]);
        }

        return null;
    }

    static string Request(string domain)
    {
        // The grammar of SIP knows ASCII alone: an international domain stands in its A-labels (RFC 3261, 25.1).
        if (DnsName.TryParse(domain, out var name, out _))
            domain = name.ToString();
        var branch = RandomNumberGenerator.GetHexString(16, lowercase: true);
        return string.Create(CultureInfo.InvariantCulture, $"""
            OPTIONS sip:{domain};transport=tls SIP/2.0
            Via: SIP/2.0/TLS parley.invalid;branch=z9hG4bK{branch};rport
            Max-Forwards: 70
            From: <sip:parley@{domain}>;tag={branch}
            To: <sip:{domain}>
            Call-ID: {branch}@parley.invalid
            CSeq: 1 OPTIONS
            Contact: <sip:parley@parley.invalid;transport=tls>
            Accept: application/sdp
            Content-Length: 0


            """).ReplaceLineEndings("\r\n");
    }

    static string FirstLine(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOfAny((byte)'\r', (byte)'\n');
        return Printable.Of(bytes.AsSpan(0, end < 0 ? bytes.Length : end));
    }

    static bool TryReadStatus(string line, out int status)
    {
        status = 0;
        return line.StartsWith("SIP/2.0 ", StringComparison.Ordinal) && line.Length >= 11
            && int.TryParse(line.AsSpan(8, 3), NumberStyles.None, CultureInfo.InvariantCulture, out status);
    }

    static ServiceGreeting Misunderstood(ServiceTarget target, string answer) => new()
    {
        Summary = answer.Length == 0 ? "no answer to OPTIONS" : answer,
        Understood = false,
        Observations =
        [
            Observation.Of(ClientFindings.UnexpectedAnswer, target.Node, ("service", "SIP"), ("asked", "OPTIONS"),
                ("answer", answer.Length == 0 ? "nothing" : answer)),
        ],
    };
}

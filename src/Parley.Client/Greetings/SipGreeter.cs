using System.Collections.Immutable;
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
    /// <summary>
    /// Answers below 500 that show no working service: forbidden, nothing behind the proxy
    /// answers, and a circle of proxies.
    /// </summary>
    static readonly ImmutableArray<int> Failing = [403, 408, 482, 483];

    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        var branch = $"z9hG4bK{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(Request(servicesDomain, branch)), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        var (bytes, whole) = await GreetingReader
            .ReadAsync(stream, read => read.Span.IndexOf("\r\n\r\n"u8) >= 0, cancellationToken).ConfigureAwait(false);

        var statusLine = FirstLine(bytes);
        if (!whole || !TryReadStatus(statusLine, out var status))
            return Misunderstood(target, statusLine);
        // Any answer below 500 shows a SIP server that took the question: proxies say 100 first, and 401, 404 and 405 are
        // common for OPTIONS. 403 is another thing: the server knows the domain and will not serve it, or not for us.
        if (status is < TryingFrom or >= ServerFailureFrom || Failing.Contains(status))
            return Misunderstood(target, statusLine, status) with { Software = SoftwareOf(bytes) };
        return new()
        {
            Summary = statusLine, Understood = true, Software = SoftwareOf(bytes),
            Observations = SipAnswerFields.Compare(Encoding.UTF8.GetString(bytes), branch, target) is { } foreign
                ? [foreign]
                : [],
        };
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

    static string Request(string domain, string branch)
    {
        // The grammar of SIP knows ASCII alone: an international domain stands in its A-labels (RFC 3261, 25.1).
        if (DnsName.TryParse(domain, out var name, out _))
            domain = name.ToString();
        var tag = branch[^16..];
        return string.Create(CultureInfo.InvariantCulture, $"""
            OPTIONS sip:{domain};transport=tls SIP/2.0
            Via: SIP/2.0/TLS parley.invalid;branch={branch};rport
            Max-Forwards: 70
            From: <sip:parley@{domain}>;tag={tag}
            To: <sip:{domain}>
            Call-ID: {tag}@parley.invalid
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

    /// <summary>What is behind a status, where there is one; another protocol says so itself.</summary>
    static string? MeaningOf(string answer, int status) => status switch
    {
        403 => "the server will not serve the domain, or not for this network",
        408 or 504 => "the proxy gets no answer from what stands behind it",
        482 or 483 => "the request went round in a circle: a proxy sends it back to itself",
        500 => "the server failed inside",
        502 => "the proxy gets broken answers from what stands behind it",
        503 => "overloaded, in maintenance, or nothing behind the proxy is up",
        >= 600 => "declined for every place where the domain could be served",
        _ => answer.StartsWith("HTTP/", StringComparison.Ordinal) ? "HTTP: another service has the port" : null,
    };

    static ServiceGreeting Misunderstood(ServiceTarget target, string answer, int status = 0) => new()
    {
        Summary = answer.Length == 0 ? "no answer to OPTIONS" : answer,
        Understood = false,
        Observations =
        [
            Observation.Of(ClientFindings.UnexpectedAnswer, target.Node, ("service", "SIP"), ("asked", "OPTIONS"),
                ("answer", answer.Length == 0 ? "nothing" : MeaningOf(answer, status) is { } meaning ? $"{answer} ({meaning})" : answer)),
        ],
    };
}

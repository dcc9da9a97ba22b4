using System.Text;
using Parley.Diagnostics;
using Parley.Transport.Handshakes;
using Parley.Transport.XmlStreams;

namespace Parley.Transport.Dialects;

/// <summary>XMPP STARTTLS as a client or another server does it (RFC 6120, 5): header, features, starttls, proceed.</summary>
sealed class XmppNegotiator(string domain, bool betweenServers = false) : INegotiator
{
    const string StreamNamespace = "http://etherx.jabber.org/streams";
    const string TlsNamespace = "urn:ietf:params:xml:ns:xmpp-tls";
    const string ErrorNamespace = "urn:ietf:params:xml:ns:xmpp-streams";

    // The negotiation is a handful of short elements; a peer that goes on beyond this is not negotiating.
    const int MaximumBytes = 128 * 1024;

    const int ReadBytes = 4096;

    public async Task<NegotiationResult> NegotiateAsync(
        Stream stream, TranscriptRecorder transcript, CancellationToken cancellationToken)
    {
        var conversation = new Conversation(stream, transcript);
        await conversation.SendAsync(Header(), cancellationToken).ConfigureAwait(false);
        var header = await conversation.NextAsync(cancellationToken).ConfigureAwait(false);
        if (header.Kind != XmlStreamEventKind.Opened)
            return conversation.Broken();
        // Another root element is an answer in XML that is not XMPP.
        if (header.Element is not { Namespace: StreamNamespace, Name: "stream" })
            return NegotiationResult.Foreign(conversation.FirstBytes);
        if (StreamSide.IsOther(header.Element, betweenServers))
            return new(NegotiationOutcome.OtherSide);
        // A server without a version knows no features and so no TLS (RFC 6120, 4.7.5).
        if (header.Element.Attribute("version") is null)
            return await NotOfferedAsync(conversation, "nothing: the stream has no version", cancellationToken).ConfigureAwait(false);

        var features = await conversation.NextAsync(cancellationToken).ConfigureAwait(false);
        if (Refusal(features) is { } refused)
            return refused;
        if (features.Element is not { Namespace: StreamNamespace, Name: "features" })
            return conversation.Broken();
        if (features.Element.Child("starttls", TlsNamespace) is null)
            return await NotOfferedAsync(conversation, Offered(features.Element), cancellationToken).ConfigureAwait(false);

        await conversation.SendAsync($"<starttls xmlns='{TlsNamespace}'/>", cancellationToken).ConfigureAwait(false);
        var answer = await conversation.NextAsync(cancellationToken).ConfigureAwait(false);
        if (Refusal(answer) is { } alsoRefused)
            return alsoRefused;
        if (answer.Element is { Namespace: TlsNamespace, Name: "failure" })
            return new(NegotiationOutcome.Refused) { Detail = "failure", Text = "" };
        return answer.Element is { Namespace: TlsNamespace, Name: "proceed" }
            ? conversation.Ready()
            : conversation.Broken();
    }

    string Header() =>
        $"<?xml version='1.0'?><stream:stream to='{XmlText.Encode(domain)}' version='1.0' xml:lang='en' "
        + $"xmlns='{(betweenServers ? "jabber:server" : "jabber:client")}' xmlns:stream='{StreamNamespace}'>";

    static async Task<NegotiationResult> NotOfferedAsync(
        Conversation conversation, string offered, CancellationToken cancellationToken)
    {
        try
        {
            await conversation.SendAsync("</stream:stream>", cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Said goodbye to nobody: the peer has left, and what it offered is known.
        }

        return new(NegotiationOutcome.NotOffered) { Detail = offered };
    }

    static string Offered(XmlStreamElement features) => features.Children.IsEmpty
        ? "nothing"
        : string.Join(", ", features.Children.Select(feature => PlainLine.Of(feature.Name, maximumLength: 40)).Distinct(StringComparer.Ordinal).Take(20));

    /// <summary>A stream error (RFC 6120, 4.9) with its condition, such as host-unknown.</summary>
    static NegotiationResult? Refusal(XmlStreamEvent answer)
    {
        if (answer.Element is not { Namespace: StreamNamespace, Name: "error" } error)
            return null;
        var condition = error.Children.FirstOrDefault(child => child.Namespace == ErrorNamespace && child.Name != "text");
        var text = error.Child("text", ErrorNamespace)?.Text ?? "";
        // Prosody ends the stream where it demands TLS and has no certificate for it; others send features that are empty.
        if (condition?.Name == "undefined-condition" && text.StartsWith("No stream features", StringComparison.Ordinal))
            return new(NegotiationOutcome.NotOffered) { Detail = "nothing" };
        return new(NegotiationOutcome.ServiceRefused)
        {
            Detail = condition is null ? "undefined-condition" : PlainLine.Of(condition.Name, maximumLength: 60),
            // The host that see-other-host names stands inside the condition itself (RFC 6120, 4.9.3.19).
            Text = PlainLine.Of(text.Length > 0 ? text : condition?.Text ?? "", maximumLength: 200),
        };
    }

    sealed class Conversation(Stream stream, TranscriptRecorder transcript)
    {
        readonly XmlStreamScanner _scanner = new(XmlStreamLimits.BeforeTls);
        readonly byte[] _buffer = new byte[ReadBytes];
        readonly byte[] _first = new byte[ForeignProtocol.MaximumFirstBytes];
        int _firstFilled;
        int _received;
        bool _ended;

        internal ReadOnlySpan<byte> FirstBytes => _first.AsSpan(0, _firstFilled);

        internal async Task SendAsync(string xml, CancellationToken cancellationToken)
        {
            transcript.Sent(xml);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(xml), cancellationToken).ConfigureAwait(false);
        }

        /// <summary>The next element; the end where the stream ends, breaks off or cannot be read.</summary>
        internal async Task<XmlStreamEvent> NextAsync(CancellationToken cancellationToken)
        {
            XmlStreamEvent next;
            while (!_scanner.TryRead(out next))
            {
                if (_scanner.Error is not null || _received > MaximumBytes)
                    return new(XmlStreamEventKind.Closed, null);
                var count = await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    _ended = true;
                    return new(XmlStreamEventKind.Closed, null);
                }

                Keep(count);
                // Text before any tag is not XML; whoever greets with a line of it waits for an answer that never comes.
                if (!ForeignProtocol.MayBeXml(FirstBytes))
                    return new(XmlStreamEventKind.Closed, null);
                _scanner.Feed(_buffer.AsSpan(0, count));
            }

            return next;
        }

        /// <summary>TLS may begin.</summary>
        internal NegotiationResult Ready() => NegotiationResult.Agreed(_scanner.PendingBytes, transcript);

        /// <summary>What to say where the peer did not go on as XMPP does.</summary>
        internal NegotiationResult Broken()
        {
            if (_received > 0 && ForeignProtocol.NameOf(FirstBytes) != "XMPP")
                return NegotiationResult.Foreign(FirstBytes);
            if (_ended || (_scanner.Error is null && _received <= MaximumBytes))
                return new(_received > 0 ? NegotiationOutcome.BrokenOff : NegotiationOutcome.Closed);
            return new(NegotiationOutcome.Unreadable)
            {
                Detail = _scanner.Error?.ToString() ?? $"more than {MaximumBytes} bytes before TLS",
            };
        }

        void Keep(int count)
        {
            _received += count;
            var kept = _buffer.AsSpan(0, Math.Min(count, _first.Length - _firstFilled));
            kept.CopyTo(_first.AsSpan(_firstFilled));
            _firstFilled += kept.Length;
            transcript.Received(Encoding.UTF8.GetString(_buffer, 0, count));
        }
    }
}

using System.Security.Cryptography;
using System.Xml.Linq;

namespace Parley.Lab.Xmpp;

/// <summary>A user who has signed in: binds a resource and answers stanzas (RFC 6120, 7 and 8; RFC 6121).</summary>
sealed class XmppSession(XmppConnection connection, XmppHub hub, string domain, string userName)
{
    // RFC 7622, 3.4: a resource has at most 1023 octets; nobody needs a tenth of it.
    const int MaximumResource = 100;

    string? _address;

    string BareAddress => $"{userName}@{domain}";

    /// <summary>Serves stanzas until the stream ends.</summary>
    internal async Task RunAsync()
    {
        try
        {
            while (true) // the reader bounds a stream's characters, the listener a connection's time
            {
                var input = await connection.ReadAsync().ConfigureAwait(false);
                if (input.Element is not { } stanza)
                {
                    await connection.CloseAsync(input.StreamError).ConfigureAwait(false);
                    return;
                }

                await AnswerAsync(stanza).ConfigureAwait(false);
            }
        }
        finally
        {
            if (_address is not null)
                hub.Remove(_address);
        }
    }

    Task AnswerAsync(XElement stanza) => stanza.Name.LocalName switch
    {
        "iq" => AnswerRequestAsync(stanza),
        "presence" when _address is not null && stanza.Attribute("to") is null =>
            connection.SendAsync(Readdressed(stanza, _address)),
        "message" when _address is not null => DeliverAsync(stanza, _address),
        _ => Task.CompletedTask,
    };

    Task AnswerRequestAsync(XElement request)
    {
        var kind = request.Attribute("type")?.Value;
        if (kind is not ("get" or "set") || request.Elements().FirstOrDefault() is not { } asked)
            return Task.CompletedTask;
        if (asked.Name == XmppNamespaces.Bind + "bind")
            return BindAsync(request, asked);
        if (asked.Name == XmppNamespaces.Roster + "query")
            return AnswerAsync(request, kind == "get" ? new XElement(asked.Name) : null);
        if (asked.Name == XmppNamespaces.Session + "session" || asked.Name == XmppNamespaces.Ping + "ping")
            return AnswerAsync(request, null);
        if (asked.Name == XmppNamespaces.DiscoItems + "query")
            return AnswerAsync(request, new XElement(asked.Name));
        if (asked.Name == XmppNamespaces.DiscoInfo + "query")
        {
            return AnswerAsync(request, new XElement(asked.Name,
                new XElement(
                    XmppNamespaces.DiscoInfo + "identity", new XAttribute("category", "server"), new XAttribute("type", "im")),
                new[] { XmppNamespaces.DiscoInfo, XmppNamespaces.DiscoItems, XmppNamespaces.Ping }.Select(feature =>
                    new XElement(XmppNamespaces.DiscoInfo + "feature", new XAttribute("var", feature)))));
        }

        return connection.SendAsync(Error(request, "service-unavailable"));
    }

    Task BindAsync(XElement request, XElement bind)
    {
        if (_address is not null)
            return connection.SendAsync(Error(request, "not-allowed"));
        var wanted = bind.Element(XmppNamespaces.Bind + "resource")?.Value;
        var resource = wanted is { Length: > 0 and <= MaximumResource } ? wanted : NewResource();
        if (!hub.TryAdd($"{BareAddress}/{resource}", this)) // RFC 6120, 7.7.2.2: the server may choose another
            hub.TryAdd($"{BareAddress}/{resource = NewResource()}", this);
        _address = $"{BareAddress}/{resource}";
        return AnswerAsync(request,
            new XElement(XmppNamespaces.Bind + "bind", new XElement(XmppNamespaces.Bind + "jid", _address)));
    }

    async Task DeliverAsync(XElement message, string from)
    {
        if (!hub.TryFind(message.Attribute("to")?.Value ?? BareAddress, out var sessions))
        {
            await connection.SendAsync(Error(message, "service-unavailable")).ConfigureAwait(false);
            return;
        }

        foreach (var session in sessions)
            await session.ReceiveAsync(Readdressed(message, from)).ConfigureAwait(false);
    }

    async Task ReceiveAsync(XElement stanza)
    {
        try
        {
            await connection.SendAsync(stanza).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The receiver is just leaving; the sender stays.
        }
    }

    Task AnswerAsync(XElement request, XElement? content) =>
        connection.SendAsync(new XElement(XmppNamespaces.Client + "iq",
            new XAttribute("type", "result"),
            request.Attribute("id"),
            new XAttribute("from", request.Attribute("to")?.Value ?? BareAddress),
            _address is null ? null : new XAttribute("to", _address),
            content));

    XElement Error(XElement stanza, string condition) => new(stanza.Name,
        new XAttribute("type", "error"),
        stanza.Attribute("id"),
        new XAttribute("from", stanza.Attribute("to")?.Value ?? BareAddress),
        _address is null ? null : new XAttribute("to", _address),
        new XElement(XmppNamespaces.Client + "error",
            new XAttribute("type", "cancel"),
            new XElement(XmppNamespaces.StanzaErrors + condition)));

    static XElement Readdressed(XElement stanza, string from)
    {
        var copy = new XElement(stanza);
        copy.SetAttributeValue("from", from);
        return copy;
    }

    static string NewResource() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}

using System.Xml.Linq;
using Parley.Lab.Tls;

namespace Parley.Lab.Xmpp;

/// <summary>How a stream begins: header, STARTTLS where TLS is not there from the first octet, header again (RFC 6120, 4 and 5).</summary>
/// <param name="domain">The domain that is served; streams to another get <c>host-unknown</c>.</param>
/// <param name="tls">The server's TLS.</param>
/// <param name="isDirectTls">Whether TLS begins with the first octet.</param>
/// <param name="offersStartTls">Whether STARTTLS is offered otherwise.</param>
/// <param name="content">What the stream is for: clients or servers.</param>
sealed class XmppOpening(string domain, LabTls tls, bool isDirectTls, bool offersStartTls, XNamespace content)
{
    /// <summary>The domain that is served.</summary>
    internal string Domain => domain;

    /// <summary>Comes to an open stream, inside TLS where that is offered; whether there is one.</summary>
    internal async Task<bool> SecureAsync(XmppConnection connection)
    {
        if (isDirectTls)
            await connection.SecureAsync(tls).ConfigureAwait(false);
        if (!await OpenAsync(connection).ConfigureAwait(false))
            return false;
        if (connection.IsSecured || !offersStartTls)
            return true;
        var required = new XElement(XmppNamespaces.Tls + "required");
        await connection.SendAsync(Features(new XElement(XmppNamespaces.Tls + "starttls", required))).ConfigureAwait(false);
        return await StartTlsAsync(connection).ConfigureAwait(false) && await OpenAsync(connection).ConfigureAwait(false);
    }

    /// <summary>Reads the client's header and answers with our own; whether the stream is open.</summary>
    internal async Task<bool> OpenAsync(XmppConnection connection)
    {
        var input = await connection.OpenAsync().ConfigureAwait(false);
        if (input is { Element: null, StreamError: null })
            return false; // nobody there
        await connection.SendHeaderAsync(domain, content).ConfigureAwait(false);
        if (input.Element is not { } header)
        {
            await connection.CloseAsync(input.StreamError).ConfigureAwait(false);
            return false;
        }

        if (header.Attribute("to")?.Value is { } to && to.Equals(domain, StringComparison.OrdinalIgnoreCase))
            return true;
        await connection.CloseAsync("host-unknown").ConfigureAwait(false);
        return false;
    }

    /// <summary>The features of a stream.</summary>
    internal static XElement Features(params ReadOnlySpan<XElement> features)
    {
        var element = new XElement(
            XmppNamespaces.Streams + "features", new XAttribute(XNamespace.Xmlns + "stream", XmppNamespaces.Streams));
        foreach (var feature in features)
            element.Add(feature);
        return element;
    }

    async Task<bool> StartTlsAsync(XmppConnection connection)
    {
        var input = await connection.ReadAsync().ConfigureAwait(false);
        if (input.Element is { } asked && asked.Name == XmppNamespaces.Tls + "starttls")
        {
            await connection.SendAsync(new XElement(XmppNamespaces.Tls + "proceed")).ConfigureAwait(false);
            await connection.SecureAsync(tls).ConfigureAwait(false);
            return true;
        }

        await connection.CloseAsync(input.Element is null ? input.StreamError : "policy-violation").ConfigureAwait(false);
        return false;
    }
}

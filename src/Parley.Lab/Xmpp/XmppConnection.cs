using System.Net.Security;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Parley.Lab.Listening;
using Parley.Lab.Tls;

namespace Parley.Lab.Xmpp;

/// <summary>One client's connection: the octets, and on them one XML stream after another (RFC 6120, 4).</summary>
sealed class XmppConnection : IAsyncDisposable
{
    readonly CancellationToken _cancellationToken;
    readonly SemaphoreSlim _writing = new(1);
    Stream _stream;
    XmppElementReader? _reader;

    internal XmppConnection(Stream stream, CancellationToken cancellationToken)
    {
        _stream = stream;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether TLS protects it.</summary>
    internal bool IsSecured => _stream is SslStream;

    /// <summary>Reads the header of a stream, the first one or, after a step that restarts it, the next.</summary>
    internal Task<XmppInput> OpenAsync()
    {
        _reader?.Dispose(); // with all that it had read ahead: what came before TLS or SASL ended must not count after it
        _reader = new(new CancellableStream(_stream, _cancellationToken));
        return _reader.ReadHeaderAsync();
    }

    /// <summary>Reads the next element.</summary>
    /// <exception cref="InvalidOperationException">No stream is open.</exception>
    internal Task<XmppInput> ReadAsync() =>
        (_reader ?? throw new InvalidOperationException("No stream is open.")).ReadAsync();

    /// <summary>Sends the server's own header.</summary>
    /// <param name="domain">The domain that is served.</param>
    /// <param name="content">What the stream is for: <see cref="XmppNamespaces.Client"/> or <see cref="XmppNamespaces.Server"/>.</param>
    internal Task SendHeaderAsync(string domain, XNamespace content)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)); // RFC 6120, 4.7.3: hard to guess
        var from = SecurityElement.Escape(domain);
        return SendAsync(
            $"<?xml version='1.0'?><stream:stream xmlns='{content}' xmlns:stream='{XmppNamespaces.Streams}' "
            + $"id='{id}' from='{from}' version='1.0' xml:lang='en'>");
    }

    /// <summary>Sends an element.</summary>
    internal Task SendAsync(XElement element) => SendAsync(element.ToString(SaveOptions.DisableFormatting));

    /// <summary>Ends the stream, with an error where there is one.</summary>
    internal async Task CloseAsync(string? streamError = null)
    {
        if (streamError is not null)
        {
            await SendAsync(new XElement(XmppNamespaces.Streams + "error",
                new XAttribute(XNamespace.Xmlns + "stream", XmppNamespaces.Streams),
                new XElement(XmppNamespaces.StreamErrors + streamError))).ConfigureAwait(false);
        }

        await SendAsync("</stream:stream>").ConfigureAwait(false);
        if (_stream is SslStream secured)
            await secured.ShutdownAsync().ConfigureAwait(false);
    }

    /// <summary>Shakes hands over the connection; from here on all octets are protected.</summary>
    internal async Task SecureAsync(LabTls tls) =>
        _stream = await tls.AcceptAsync(_stream, _cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        if (IsSecured)
            await _stream.DisposeAsync().ConfigureAwait(false);
        _writing.Dispose();
    }

    async Task SendAsync(string text)
    {
        // Stanzas of other sessions come in between, never inside.
        await _writing.WaitAsync(_cancellationToken).ConfigureAwait(false);
        try
        {
            await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), _cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }
}

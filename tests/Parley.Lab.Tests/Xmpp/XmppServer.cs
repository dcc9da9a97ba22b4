using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Parley.Lab.Listening;
using Parley.Lab.Pki;
using Parley.Lab.Tls;
using Parley.Lab.Xmpp;

namespace Parley.Lab.Tests.Xmpp;

/// <summary>An XMPP server of the lab, alone, with a port for STARTTLS and one for direct TLS.</summary>
sealed class XmppServer : IAsyncDisposable
{
    readonly LabAuthority _root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Lab Root"), TimeProvider.System);
    readonly LabCertificate _certificate;
    readonly LabTls _tls;
    readonly LabPort[] _ports = [LabPort.Take(ProtocolType.Tcp, withIpv6: false), LabPort.Take(ProtocolType.Tcp, withIpv6: false)];
    readonly LabListener[] _listeners;

    public XmppServer(bool offersStartTls = true)
    {
        _certificate = _root.Issue(CertificateTemplate.ForServer("example.test", new LabName.XmppAddress("example.test")));
        _tls = new(new() { Presented = [_certificate], ApplicationProtocols = [new SslApplicationProtocol("xmpp-client")] });
        var hub = new XmppHub();
        _listeners =
        [
            new(_ports[0], new XmppService(hub, Opening(isDirectTls: false)), TimeProvider.System),
            new(_ports[1], new XmppService(hub, Opening(isDirectTls: true)), TimeProvider.System),
        ];

        XmppOpening Opening(bool isDirectTls) => new("example.test", _tls, isDirectTls, offersStartTls, XmppNamespaces.Client);
    }

    public string Port => _ports[0].Number.ToString(CultureInfo.InvariantCulture);

    public string DirectPort => _ports[1].Number.ToString(CultureInfo.InvariantCulture);

    public string RootPem => _root.Certificate.CertificatePem;

    /// <summary>Says something to the port for STARTTLS and gives what came back until the server hung up.</summary>
    public async Task<string> SayAsync(string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_ports[0].EndPoints.First());
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners)
            await listener.DisposeAsync();
        _tls.Dispose();
        _certificate.Dispose();
        _root.Certificate.Dispose();
    }
}

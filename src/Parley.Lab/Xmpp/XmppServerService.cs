using System.Xml.Linq;
using Parley.Lab.Listening;

namespace Parley.Lab.Xmpp;

/// <summary>
/// The way in for servers of other domains, as far as the lab goes: stream, TLS, and the features that one without a
/// certificate is offered (XEP-0220). What comes then ends the stream, for nobody is known by name here.
/// </summary>
sealed class XmppServerService(XmppOpening opening) : ILabService
{
    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var connection = new XmppConnection(stream, cancellationToken);
        await using var _ = connection.ConfigureAwait(false);
        if (!await opening.SecureAsync(connection).ConfigureAwait(false))
            return;
        await connection.SendAsync(XmppOpening.Features(new XElement(XmppNamespaces.Dialback + "dialback"))).ConfigureAwait(false);
        var input = await connection.ReadAsync().ConfigureAwait(false);
        await connection.CloseAsync(input.Element is null ? input.StreamError : "not-authorized").ConfigureAwait(false);
    }
}

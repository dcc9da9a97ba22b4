using System.Xml.Linq;

namespace Parley.Lab.Xmpp;

/// <summary>The namespaces that the lab's server speaks.</summary>
static class XmppNamespaces
{
    internal static readonly XNamespace Streams = "http://etherx.jabber.org/streams";
    internal static readonly XNamespace Client = "jabber:client";
    internal static readonly XNamespace Server = "jabber:server";
    internal static readonly XNamespace Dialback = "urn:xmpp:features:dialback";
    internal static readonly XNamespace StreamErrors = "urn:ietf:params:xml:ns:xmpp-streams";
    internal static readonly XNamespace StanzaErrors = "urn:ietf:params:xml:ns:xmpp-stanzas";
    internal static readonly XNamespace Tls = "urn:ietf:params:xml:ns:xmpp-tls";
    internal static readonly XNamespace Sasl = "urn:ietf:params:xml:ns:xmpp-sasl";
    internal static readonly XNamespace Bind = "urn:ietf:params:xml:ns:xmpp-bind";
    internal static readonly XNamespace Session = "urn:ietf:params:xml:ns:xmpp-session";
    internal static readonly XNamespace Roster = "jabber:iq:roster";
    internal static readonly XNamespace Ping = "urn:xmpp:ping";
    internal static readonly XNamespace DiscoInfo = "http://jabber.org/protocol/disco#info";
    internal static readonly XNamespace DiscoItems = "http://jabber.org/protocol/disco#items";
}

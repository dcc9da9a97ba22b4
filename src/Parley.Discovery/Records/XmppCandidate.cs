namespace Parley.Discovery.Records;

/// <summary>
/// A node of XMPP with the way to speak to it, in the order that mixes both kinds of records (XEP-0368, 3).
/// </summary>
/// <param name="Kind"><see cref="ServiceKind.Xmpp"/> or <see cref="ServiceKind.XmppDirectTls"/>.</param>
/// <param name="Node">The node.</param>
public sealed record XmppCandidate(ServiceKind Kind, DiscoveredNode Node);

using Parley.Diagnostics;
using Parley.Transport.Findings;
using Parley.Transport.XmlStreams;

namespace Parley.Transport.Dialects;

/// <summary>Whom an XMPP stream is for: servers have a port for clients and one for each other, and both speak alike until the log-in.</summary>
public static class StreamSide
{
    const string Clients = "jabber:client";
    const string Servers = "jabber:server";

    /// <summary>The content namespace of a stream (RFC 6120, 4.8.2).</summary>
    public static string NamespaceOf(bool betweenServers) => betweenServers ? Servers : Clients;

    /// <summary>Whether the header of a peer's stream says that it is for the other side.</summary>
    /// <param name="header">The header that the peer sent.</param>
    /// <param name="betweenServers">Whether a server's stream was opened.</param>
    public static bool IsOther(XmlStreamElement header, bool betweenServers)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.ContentNamespace == NamespaceOf(!betweenServers);
    }

    /// <summary>What to say of a server whose port is for the other side.</summary>
    /// <param name="subject">The connection or the node.</param>
    /// <param name="host">The server's host.</param>
    /// <param name="betweenServers">Whether a server's stream was opened.</param>
    public static Observation Observe(string subject, string host, bool betweenServers) => Observation.Of(
        TransportFindings.OtherSide, subject,
        ("subject", subject), ("host", host),
        ("spoken", betweenServers ? "clients" : "servers"), ("expected", betweenServers ? "servers" : "clients"),
        ("namespace", NamespaceOf(!betweenServers)),
        ("usual", betweenServers ? "5269 (5270 with TLS from the first byte)" : "5222 (5223 with TLS from the first byte)"));
}

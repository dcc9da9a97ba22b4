using System.Collections.Immutable;

namespace Parley.Transport.Dialects;

/// <summary>How a connection comes to TLS: at once, or after a negotiation in plain text.</summary>
public abstract record SecurityDialect
{
    SecurityDialect()
    {
    }

    /// <summary>The name in reports.</summary>
    public abstract string Name { get; }

    /// <summary>The protocol that is spoken before TLS; <see langword="null"/> where none is.</summary>
    internal abstract string? PlainProtocol { get; }

    /// <summary>What is done before TLS.</summary>
    internal abstract INegotiator Negotiator { get; }

    /// <summary>TLS from the first byte.</summary>
    /// <param name="Alpn">
    /// The application protocols to offer (RFC 7301), such as <c>xmpp-client</c> (XEP-0368) or <c>http/1.1</c>; empty for
    /// no offer.
    /// </param>
    public sealed record DirectTls(ImmutableArray<string> Alpn) : SecurityDialect
    {
        /// <summary>TLS from the first byte, without ALPN.</summary>
        public DirectTls()
            : this([])
        {
        }

        /// <inheritdoc/>
        public override string Name => "TLS";

        internal override string? PlainProtocol => null;

        internal override INegotiator Negotiator => NoNegotiator.Instance;
    }

    /// <summary>XMPP with STARTTLS (RFC 6120, 5).</summary>
    /// <param name="Domain">The domain part of the address: the <c>to</c> of the stream.</param>
    public sealed record XmppStartTls(string Domain) : SecurityDialect
    {
        /// <summary>Whether the stream is one between servers (RFC 6120, 4.8.2). Default: one of a client.</summary>
        public bool BetweenServers { get; init; }

        /// <inheritdoc/>
        public override string Name => BetweenServers ? "XMPP STARTTLS between servers" : "XMPP STARTTLS";

        internal override string? PlainProtocol => "XMPP";

        internal override INegotiator Negotiator => new XmppNegotiator(Domain, BetweenServers);
    }

    /// <summary>LDAP with StartTLS (RFC 4511, 4.14).</summary>
    public sealed record LdapStartTls : SecurityDialect
    {
        /// <inheritdoc/>
        public override string Name => "LDAP StartTLS";

        internal override string? PlainProtocol => "LDAP";

        internal override INegotiator Negotiator => LdapNegotiator.Instance;
    }
}

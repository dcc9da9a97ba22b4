using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Check.Json;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;

namespace Parley.Check.Bundles;

/// <summary>Which connection was asked for, in a bundle: where, how, and which name had to be proved.</summary>
static class ConnectionRequestEvidence
{
    const string DirectTls = "tls";
    const string XmppStartTls = "xmpp-starttls";
    const string LdapStartTls = "ldap-starttls";

    internal static void Write(Utf8JsonWriter writer, string name, ConnectionRequest request) => writer.WriteObject(name, () =>
    {
        writer.WriteString("host", request.Host);
        writer.WriteString("address", request.Address.ToString());
        writer.WriteOptional("serverName", request.ServerName);
        writer.WriteObject("dialect", () => WriteDialect(writer, request.Dialect));
        writer.WriteObject("reference", () => WriteReference(writer, request.Reference));
    });

    static void WriteDialect(Utf8JsonWriter writer, SecurityDialect dialect)
    {
        switch (dialect)
        {
            case SecurityDialect.DirectTls direct:
                writer.WriteString("name", DirectTls);
                writer.WriteStrings("applicationProtocols", direct.Alpn);
                break;
            case SecurityDialect.XmppStartTls xmpp:
                writer.WriteString("name", XmppStartTls);
                writer.WriteString("domain", xmpp.Domain);
                writer.WriteOptional("betweenServers", xmpp.BetweenServers);
                break;
            case SecurityDialect.LdapStartTls:
                writer.WriteString("name", LdapStartTls);
                break;
            default:
                throw new ArgumentException($"The dialect {dialect.Name} cannot be written.", nameof(dialect));
        }
    }

    static void WriteReference(Utf8JsonWriter writer, ReferenceIdentity reference)
    {
        writer.WriteWord("service", reference.Service);
        writer.WriteString("name", reference.Name);
        writer.WriteWord("origin", reference.Origin);
        writer.WriteStrings("alsoAccepted", reference.AlsoAccepted);
        writer.WriteBoolean("edge", reference.Edge);
        writer.WriteOptional("connectedHost", reference.ConnectedHost);
    }

    internal static ConnectionRequest Read(EvidenceNode node) => new()
    {
        Host = node.Text("host"),
        Address = node.EndPoint("address"),
        ServerName = node.OptionalText("serverName"),
        Dialect = ReadDialect(node.Member("dialect")),
        Reference = ReadReference(node.Member("reference")),
    };

    static SecurityDialect ReadDialect(EvidenceNode node)
    {
        switch (node.Text("name"))
        {
            case DirectTls:
                return new SecurityDialect.DirectTls(node.Read("applicationProtocols", item => item.AsText()));
            case XmppStartTls:
                return new SecurityDialect.XmppStartTls(node.Text("domain"))
                {
                    BetweenServers = node.OptionalFlag("betweenServers"),
                };
            case LdapStartTls:
                return new SecurityDialect.LdapStartTls();
            default:
                node.Fail($"{DirectTls}, {XmppStartTls} or {LdapStartTls}", EvidenceNode.Quoted(node.Text("name")));
                return new SecurityDialect.DirectTls();
        }
    }

    static ReferenceIdentity ReadReference(EvidenceNode node) => new()
    {
        Service = node.Word<ApplicationService>("service"),
        Name = node.Text("name"),
        Origin = node.Word<ReferenceOrigin>("origin"),
        AlsoAccepted = node.Read("alsoAccepted", item => item.AsText()),
        Edge = node.Flag("edge"),
        ConnectedHost = node.OptionalText("connectedHost"),
    };
}

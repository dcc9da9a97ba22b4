using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The records for XMPP with STARTTLS and over TLS have each other's port.</summary>
sealed class XmppPortsExchanged() : LabFault(
    "xmpp-ports-exchanged",
    "The records for XMPP with STARTTLS and over TLS have each other's port",
    "Both records were entered at once, and the ports were exchanged. No client that goes by them is understood.",
    "discovery.srv.ports-exchanged")
{
    public override void Apply(LabBlueprint blueprint)
    {
        Exchange("_xmpp-client._tcp", LabRole.XmppDirectTls);
        Exchange("_xmpps-client._tcp", LabRole.XmppStartTls);

        void Exchange(string service, LabRole role) => blueprint.InsideDns.Change(service, record => record with
        {
            Server = blueprint.Playing(role).First(server => server.Host == record.Server.Host),
        });
    }
}

using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for XMPP leads to the port with TLS from the first octet.</summary>
sealed class XmppRecordNamesDirectTlsPort() : LabFault(
    "xmpp-record-names-direct-tls-port",
    "The record for XMPP leads to the port with TLS from the first octet",
    "Port 5223 was entered because it is the one for TLS. A client that begins in plain XML waits there "
    + "in vain.",
    "discovery.srv.wrong-port")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Change("_xmpp-client._tcp", record => record with
        {
            Server = blueprint.Playing(LabRole.XmppDirectTls).First(server => server.Host == record.Server.Host),
        });
    }
}

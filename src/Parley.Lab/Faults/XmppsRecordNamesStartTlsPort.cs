using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for XMPP over TLS leads to the port for STARTTLS.</summary>
sealed class XmppsRecordNamesStartTlsPort() : LabFault(
    "xmpps-record-names-starttls-port",
    "The record for XMPP over TLS leads to the port for STARTTLS",
    "The two records were copied from one another. A client that begins with TLS is answered in plain "
    + "XML.",
    "discovery.srv.wrong-port")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.InsideDns.Change("_xmpps-client._tcp", record => record with
        {
            Server = blueprint.Playing(LabRole.XmppStartTls).First(server => server.Host == record.Server.Host),
        });
    }
}

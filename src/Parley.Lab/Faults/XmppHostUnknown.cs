using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The presence nodes serve another domain.</summary>
sealed class XmppHostUnknown() : LabFault(
    "xmpp-host-unknown",
    "The presence nodes serve another domain",
    "They were set up with their host name as domain. A stream to the domain of the address ends with "
    + "host-unknown.",
    TransportFindings.ServiceRefused)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Servers.Where(server => server.Role is LabRole.XmppStartTls or LabRole.XmppDirectTls))
            server.XmppDomain = server.Host;
    }
}

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
        foreach (var node in new[] { "imp1", "imp2" })
        {
            foreach (var server in blueprint.On(node))
                server.XmppDomain = server.Host;
        }
    }
}

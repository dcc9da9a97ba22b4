using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for XMPP names a port where nobody listens.</summary>
sealed class SrvWrongPort() : LabFault(
    "srv-wrong-port",
    "The record for XMPP names a port where nobody listens",
    "The port was mistyped, and both records got the same mistake.",
    "discovery.srv.wrong-port")
{
    // TCPMUX of RFC 1078, which nobody has run for decades: connections are refused.
    const int NobodysPort = 1;

    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Change("_xmpp-client._tcp", record => record with { Port = NobodysPort });
}

using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>Host-meta leads to a WebSocket without TLS.</summary>
sealed class HostMetaInsecure() : LabFault(
    "host-meta-insecure",
    "Host-meta leads to a WebSocket without TLS",
    "The entry was made while the server was tried out. Clients in browsers that follow it send their "
    + "passwords readable.",
    "discovery.host-meta.insecure-link")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Playing(LabRole.HostMeta).Single().Pages["/.well-known/host-meta"] = new(200, "application/xrd+xml", """
            <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
              <Link rel="urn:xmpp:alt-connections:websocket" href="ws://example.test:5280/xmpp-websocket"/>
            </XRD>

            """);
    }
}

using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>Host-meta is not well-formed.</summary>
sealed class HostMetaUnreadable() : LabFault(
    "host-meta-unreadable",
    "Host-meta is not well-formed",
    "A tag was not closed. Clients in browsers find no way to the service and do not say why.",
    "discovery.host-meta.malformed")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Playing(LabRole.HostMeta).Single().Pages["/.well-known/host-meta"] = new(200, "application/xrd+xml", """
            <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
              <Link rel="urn:xmpp:alt-connections:websocket" href="wss://example.test/ws">
            </XRD>

            """);
    }
}

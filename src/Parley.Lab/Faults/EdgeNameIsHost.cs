using Parley.Lab.Pki;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the edge names the host and not the domain.</summary>
sealed class EdgeNameIsHost() : LabFault(
    "edge-name-is-host",
    "The certificate of the edge names the host and not the domain",
    "Clients from outside ask for the domain of the user, and the certificate proves the host alone.",
    "cert.identity.host-instead-of-domain")
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("edge1", template => template with { Names = [new LabName.Dns(LabBlueprint.HostName("edge1"))] });
    }
}

using System.Net;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;

namespace Parley.Lab.Faults;

/// <summary>The certificate of voicemail has an address for a name.</summary>
sealed class AddressAsName() : LabFault(
    "address-as-name",
    "The certificate of voicemail has an address for a name",
    "The request named the server by the address that its administrator knows it by.",
    CertificateRules.IdentityMismatch)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Reissue("cuc1", template => template with
        {
            Subject = "CN=192.0.2.51",
            Names = [new LabName.Ip(IPAddress.Parse("192.0.2.51"))],
        });
}

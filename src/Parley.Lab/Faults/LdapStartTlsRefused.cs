using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The directory refuses StartTLS.</summary>
sealed class LdapStartTlsRefused() : LabFault(
    "ldap-starttls-refused",
    "The directory refuses StartTLS",
    "No certificate is installed for it on the open ports. Searches and passwords would travel in the "
    + "clear.",
    TransportFindings.StartTlsRefused)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.On("ldap1", LabRole.LdapStartTls).OffersStartTls = false;
        blueprint.On("ldap1", LabRole.GlobalCatalog).OffersStartTls = false;
    }
}

using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record for LDAP over TLS leads to the port for StartTLS.</summary>
sealed class LdapsRecordNamesStartTlsPort() : LabFault(
    "ldaps-record-names-starttls-port",
    "The record for LDAP over TLS leads to the port for StartTLS",
    "Both records were given port 389. A client that begins with TLS is not understood there.",
    "discovery.srv.wrong-port")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.InsideDns.Change("_ldaps._tcp", record => record with { Server = blueprint.On("ldap1", LabRole.LdapStartTls) });
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>The clients whose behaviour is known well enough to be data.</summary>
public static class KnownClients
{
    static readonly ImmutableArray<ServiceRole> Everything = [.. ServiceCatalogue.All.Where(definition => definition.ForClients).Select(definition => definition.Role)];

    /// <summary>Cisco Jabber on a computer, as its planning guide describes it: names in the compatible order, questions to the user.</summary>
    public static ClientRules Jabber { get; } = new()
    {
        Id = "jabber",
        Title = "Cisco Jabber 12.5",
        Uses = new(
            [.. Everything.Except([ServiceRole.XmppDirectTls])],
            SourceReference.Seed(SeedDocument.PlanningGuide, "Required Certificates for On-Premises Servers")),
        Identity = new(IdentityMode.Compatible, SourceReference.Seed(SeedDocument.PlanningGuide, "Server Identity in Certificates")),
        WhenUntrusted = new(
            UntrustedCertificate.Asks, SourceReference.Seed(SeedDocument.PlanningGuide, "The Certificate Validation Process")),
        Revocation = new(RevocationConduct.Strict, SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers")),
    };

    /// <summary>A plain XMPP client that follows the standards and asks nobody.</summary>
    public static ClientRules StandardXmpp { get; } = new()
    {
        Id = "standard-xmpp",
        Title = "XMPP client after RFC 6120 and RFC 9525",
        Uses = new([ServiceRole.Xmpp, ServiceRole.XmppDirectTls], SourceReference.Rfc(6120, "3.2")),
        Identity = new(IdentityMode.Standard, SourceReference.Rfc(9525, "6")),
        WhenUntrusted = new(UntrustedCertificate.Refuses, SourceReference.Rfc(9525, "6.6")),
        Revocation = new(RevocationConduct.Lenient, SourceReference.Rfc(6120, "13.7.2")),
    };

    /// <summary>Parley's own client: the standards' names, and no question that trains people to click it away.</summary>
    public static ClientRules Parley { get; } = new()
    {
        Id = "parley",
        Title = "Parley",
        Uses = new(Everything, SourceReference.Own("Parley uses every service that a deployment offers")),
        Identity = new(IdentityMode.Standard, SourceReference.Rfc(9525, "6")),
        WhenUntrusted = new(
            UntrustedCertificate.Refuses,
            SourceReference.Own("A question asked at every fault is answered without being read")),
        Revocation = new(
            RevocationConduct.Lenient,
            SourceReference.Own("Who can cut a client off from the answer could else cut it off from its servers")),
    };

    /// <summary>All of them, in the order in which reports list them.</summary>
    public static ImmutableArray<ClientRules> All { get; } = [Jabber, StandardXmpp, Parley];

    /// <summary>Finds a client by its word.</summary>
    public static bool TryGet(string id, [NotNullWhen(true)] out ClientRules? rules)
    {
        rules = All.FirstOrDefault(client => client.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        return rules is not null;
    }
}

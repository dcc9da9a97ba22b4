using Parley.Certificates.Rules;
using Parley.Check.Plans;
using Parley.Client.Findings;
using Parley.Configuration.Findings;
using Parley.Contacts.Findings;
using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Dns.Findings;
using Parley.Installation.Comparison.Rules;
using Parley.Installation.Findings;
using Parley.Installation.Preflight.Rules;
using Parley.Issuance.Findings;
using Parley.Planning.Findings;
using Parley.Transport.Findings;

namespace Parley.Check;

/// <summary>Everything that Parley can find.</summary>
public static class ProductFindings
{
    /// <summary>The catalogue of all parts. <c>parley explain</c>, the documents and the reports read this one.</summary>
    public static FindingCatalogue Catalogue { get; } = new(
        CertificateRules.All,
        ClientFindings.All,
        ConfigurationFindings.All,
        ContactsFindings.All,
        DiscoveryFindings.All,
        DnsFindings.All,
        InstallationFindings.All,
        IssuanceFindings.All,
        PlanFindings.All,
        PlanningFindings.All,
        TransportFindings.All,
        ComparisonRules.All,
        UploadRules.All);
}

using System.Collections.Immutable;
using Parley.Planning.Availability;
using Parley.Planning.Certificates;
using Parley.Planning.Checklist;
using Parley.Planning.Compliance;
using Parley.Planning.Firewall;
using Parley.Planning.Media;
using Parley.Planning.Networks;
using Parley.Planning.Prompts;
using Parley.Planning.Records;
using Parley.Planning.Remote;
using Parley.Planning.Versions;
using Parley.Planning.Workplaces;

namespace Parley.Planning.Plans;

/// <summary>All parts of a plan, in the order of the book.</summary>
public static class KnownSections
{
    /// <summary>The checklist and all other parts.</summary>
    public static ImmutableArray<PlanSectionKind> All => [ChecklistSection.Kind, .. Parts];

    /// <summary>All parts but the checklist, which tells of them.</summary>
    internal static ImmutableArray<PlanSectionKind> Parts { get; } =
    [
        CertificateSection.Kind,
        PromptSection.Kind,
        DnsSection.Kind,
        FirewallSection.Kind,
        IpSection.Kind,
        BandwidthSection.Kind,
        VersionSection.Kind,
        RemoteSection.Kind,
        FipsSection.Kind,
        AvailabilitySection.Kind,
        WorkplaceSection.Kind,
        DirectorySection.Kind,
        LanguageSection.Kind,
        MigrationSection.Kind,
    ];
}

using System.Collections.Immutable;
using Parley.Planning.Certificates;
using Parley.Planning.Checklist;
using Parley.Planning.Records;

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
        DnsSection.Kind,
    ];
}

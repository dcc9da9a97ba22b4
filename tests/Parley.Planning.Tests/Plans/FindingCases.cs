using Parley.Planning.Findings;

namespace Parley.Planning.Tests.Plans;

/// <summary>Each finding of a plan with the change of the sample that raises it.</summary>
static class FindingCases
{
    internal static (string Code, (string Old, string New)[] Changes)[] All { get; } =
    [
        (PlanningFindings.NameNotFull.Code, [("host: cucm2.example.com", "host: cucm2")]),
        (PlanningFindings.SelfSigned.Code, [("authority: private", "authority: self-signed")]),
        (PlanningFindings.NoRevocationAddress.Code, [("revocationAddresses: true", "revocationAddresses: false")]),
        (PlanningFindings.ShortKey.Code, [("keyBits: 2048", "keyBits: 1024")]),
        (PlanningFindings.SameNameTwice.Code, [("  keyBits: 2048", "  keyBits: 2048\n  oneCertificatePerName: true")]),
        (PlanningFindings.InternalZone.Code, [("design: split-brain", "design: separate\n  insideZone: internal")]),
        (PlanningFindings.OneZone.Code, [("design: split-brain", "design: one-zone")]),
        (PlanningFindings.NoServiceRecords.Code, [("serviceRecords: true", "serviceRecords: false")]),
        (PlanningFindings.NothingToFind.Code, [("product: call-manager", "product: sip-server"), ("product: presence", "product: photo-server")]),
        (PlanningFindings.MissingServer.Code, [("product: presence", "product: photo-server")]),
        (PlanningFindings.UnusedServer.Code, [("mode: full-uc", "mode: phone-only")]),
    ];
}

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
        (PlanningFindings.NoIpConnection.Code, [("clients: two-stacks", "clients: ipv6")]),
        (PlanningFindings.EdgeWithoutIpv6.Code, [("servers: ipv4", "servers: ipv6")]),
        (PlanningFindings.CloudWithoutIpv6.Code, [("servers: ipv4", "servers: ipv6"), ("hosting: on-premises", "hosting: hybrid")]),
        (PlanningFindings.MobileWithoutTwoStacks.Code, [("clients: two-stacks", "clients: ipv6")]),
        (PlanningFindings.MoreVideoThanCalls.Code, [("busyHourVideoCalls: 2", "busyHourVideoCalls: 9")]),
        (PlanningFindings.LinkTooSmall.Code, [("upKbps: 10000", "upKbps: 2000")]),
        (PlanningFindings.VersionTooOld.Code, [("product: call-manager\n    version: \"12.5(1)\"", "product: call-manager\n    version: \"8.6\"")]),
        (PlanningFindings.FeatureTooOld.Code, [("product: presence\n    version: \"12.5(1)\"", "product: presence\n    version: \"10.5(1)\"")]),
        (PlanningFindings.VersionUnreadable.Code, [("product: presence\n    version: \"12.5(1)\"", "product: presence\n    version: newest")]),
        (PlanningFindings.ClientTooOld.Code, [("domain: example.com", "domain: example.com\nfurtherDomains: example.net"), ("users: 60\n    version: \"12.5\"", "users: 60\n    version: \"10.5\"")]),
        (PlanningFindings.SystemNotSupported.Code, [("system: Windows 10", "system: Windows XP")]),
        (PlanningFindings.SystemNotSupported.Code, [("system: macOS 10.14", "system: macOS 10.9")]),
        (PlanningFindings.NoEdge.Code, [("product: edge-core", "product: photo-server")]),
        (PlanningFindings.SecurePhoneAndSso.Code, [("securePhones: false", "securePhones: true")]),
        (PlanningFindings.DirectoryOutside.Code, [("synchronised: true", "synchronised: false")]),
        (PlanningFindings.FipsSelfSigned.Code, [("fips: false", "fips: true"), ("authority: private", "authority: self-signed")]),
        (PlanningFindings.SingleNode.Code, [("      - host: imp2.example.com\n        addresses: [192.0.2.22]\n", "")]),
        (PlanningFindings.SurvivableTooOld.Code, [("survivableVersion: \"8.6\"", "survivableVersion: \"8.0\"")]),
        (PlanningFindings.LanguageUnknown.Code, [("[English, German]", "[English, Klingon]")]),
        (PlanningFindings.OrganisationElsewhere.Code, [("languages:", "migration: {organisationDomain: example.org}\nlanguages:")]),
    ];
}

using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Mobile clients are told to use one protocol of IP only.</summary>
    public static readonly Finding MobileOneProtocol = new("config.platform.mobile-one-protocol", Severity.Warning)
    {
        Title = "IP_Mode {value} keeps mobile clients from networks of the other kind",
        Cause = "In line {line} the client is told to use one protocol only. Mobile networks hand out either; on "
            + "phones and tablets both must be allowed.",
        Fix = "Set IP_Mode to Dual_Stack in the file of mobile users.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "IPv6 Requirements"),
    };
}

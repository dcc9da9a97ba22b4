using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

public static partial class LinkFindings
{
    /// <summary>Every service is excluded from discovery.</summary>
    public static readonly Finding ExcludesAll = new("config.link.excludes-all", Severity.Note)
    {
        Title = "{parameter} leaves nothing to be discovered",
        Cause = "In {document} both WEBEX and CUCM are excluded: the client looks for nothing, and asks the user "
            + "for servers.",
        Fix = "Exclude only what the deployment lacks, or tell users what to type.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "How the Client Locates Services"),
    };
}

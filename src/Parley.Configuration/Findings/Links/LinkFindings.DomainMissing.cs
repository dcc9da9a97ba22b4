using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

public static partial class LinkFindings
{
    /// <summary>A link or a managed configuration does not name the domain of the services.</summary>
    public static readonly Finding DomainMissing = new("config.link.domain-missing", Severity.Error)
    {
        Title = "ServicesDomain is not set in {document}",
        Cause = "Every other value is read beside it: without the domain the client does not know where to look for "
            + "services, and asks the user.",
        Fix = "Add ServicesDomain with the domain of your DNS records, such as ServicesDomain=example.com.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "How the Client Locates Services"),
    };
}

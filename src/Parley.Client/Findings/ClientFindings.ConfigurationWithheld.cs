using Parley.Diagnostics;

namespace Parley.Client.Findings;

public static partial class ClientFindings
{
    /// <summary>A configuration server does not say that there is no such document, and does not give it either.</summary>
    public static readonly Finding ConfigurationWithheld = new("client.configuration.withheld", Severity.Warning)
    {
        Title = "{node} does not give clients {file}",
        Cause = "Asked for {file}, the server did not say that there is no such file; it answered: {answer}. Clients "
            + "start without it, and users miss {lost}.",
        Fix = "Let https://{node}/{file} show an XML document: repair what the answer names, keep the file below 1 "
            + "MiB, allow the download without a log-in, and restart the TFTP service there.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Ports and Protocols"),
    };
}

using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>A search filter is configured that clients do not read.</summary>
    public static readonly Finding SearchFilterUnread = new("config.directory.search-filter-unread", Severity.Note)
    {
        Title = "PredictiveSearchFilter is read only where UseANR is false",
        Cause = "In line {line} attributes are named that a search looks in. With an Active Directory the client "
            + "asks for names by ANR unless UseANR is false, and does not read them.",
        Fix = "Set UseANR to false, or take PredictiveSearchFilter out.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Search Jabber IDs"),
    };
}

using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A kit for an authority that the plan calls public.</summary>
    public static readonly Finding KitPublicAuthority = new("install.kit.public-authority", Severity.Note)
    {
        Title = "No kit is needed: the plan's authority is public",
        Cause = "The plan says security.authority: public. Clients trust such an authority from the start, "
            + "and the planning guide asks for no import then.",
        Fix = "Hand out nothing. If clients do not know the authority after all, write security.authority: private.",
        Source = SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
    };
}

using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>The platform brings a root along that a kit would install.</summary>
    public static readonly Finding KitAlreadyTrusted = new("install.kit.already-trusted", Severity.Note)
    {
        Title = "The root is trusted already: {subject}",
        Cause = "It is among the public roots of this system, as it is on every current one. "
            + "The planning guide asks for no import then.",
        Fix = "Nothing, or leave it out: a copy of yours stays trusted when the makers of systems drop it.",
        Source = SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
    };
}

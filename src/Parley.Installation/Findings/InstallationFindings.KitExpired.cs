using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A certificate of a kit has ended.</summary>
    public static readonly Finding KitExpired = new("install.kit.expired", Severity.Error)
    {
        Title = "A certificate of the kit has ended: {subject}",
        Cause = "It ended on {notAfter}; installed anywhere it helps nobody.",
        Fix = "Take the renewed certificate of the authority {subject}, and make the kit again.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(2)"),
    };
}

using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Two settings that exclude each other outside.</summary>
    public static readonly Finding SecurePhoneAndSso = new("planning.remote.secure-phone-and-sso", Severity.Error)
    {
        Title = "Single sign-on does not work through the edge with secure phones",
        Cause = "The plan has both, and users outside cannot sign in then.",
        Fix = "Leave secure phones (security.securePhones) or single sign-on (signIn.singleSignOn) out "
            + "for these users, or let them come through a VPN.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Single Sign-On and Remote Access"),
    };
}

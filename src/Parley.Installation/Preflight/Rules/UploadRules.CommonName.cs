using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The common name is not that of the site URL.</summary>
    public static readonly Finding CommonName = new("install.name.common-name", Severity.Error)
    {
        Title = "The common name is {found}, and the site URL has {wanted}",
        Cause = "The request was made before the site URL was decided, or for another system.",
        Fix = "Check that this is the right certificate. Get one with the common name {wanted}, "
            + "which must be among the subject alternative names too: clients of today read no common names.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Domain Error—SAN Certificate"),
    };

    internal static void CheckCommonName(UploadContext context)
    {
        if (context is not { Leaf: { } leaf, IsWildcard: false, State.SiteHost: { } wanted })
            return;
        var found = leaf.Subject.CommonName;
        if (!wanted.Equals(found, StringComparison.OrdinalIgnoreCase))
            context.Add(CommonName, leaf.DisplayName, ("found", found is null ? "none" : PlainLine.Of(found)), ("wanted", wanted));
    }
}

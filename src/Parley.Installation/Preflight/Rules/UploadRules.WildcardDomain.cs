using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A name lies outside of the one domain of a wildcard certificate.</summary>
    public static readonly Finding WildcardDomain = new("install.name.wildcard-domain", Severity.Error)
    {
        Title = "The certificate is for the hosts of {domain}, and {outside} is not one of them",
        Cause = "A wildcard certificate covers one domain, one label deep, and every host, "
            + "the site URL and the administration URL must lie in it. The common name says *.{domain}.",
        Fix = "Check that this is the right certificate. For names of several domains get a certificate that lists "
            + "them all as subject alternative names: {all}.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Domain Error—Wildcard Certificate"),
    };

    internal static void CheckWildcardDomain(UploadContext context)
    {
        if (context is not { Leaf: { } leaf, WildcardDomain: { } domain })
            return;
        var names = context.State.AllHosts;
        var outside = names.Where(name => !IsHostOf(name, domain)).ToList();
        if (outside.Count > 0)
        {
            context.Add(
                WildcardDomain, leaf.DisplayName, ("domain", PlainLine.Of(domain)),
                ("outside", string.Join(", ", outside)), ("all", string.Join(", ", names)));
        }
    }

    static bool IsHostOf(string name, string domain) => name.Length > domain.Length + 1
        && name.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)
        && !name[..^(domain.Length + 1)].Contains('.', StringComparison.Ordinal);
}

using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A product that takes no certificate for all hosts of a domain was given one.</summary>
    public static readonly Finding WildcardNotTaken = new("install.name.wildcard", Severity.Error)
    {
        Title = "{product} takes no certificate for *.{domain}",
        Cause = "One certificate for all hosts of a domain looked cheaper.",
        Fix = "Get a certificate that names every host: a multi-server certificate of one request, or one for each.",
        Source = SourceReference.Own("The documents of the product say that wildcards are not supported"),
    };

    internal static void CheckWildcardNotTaken(UploadContext context)
    {
        if (context is { Leaf: { } leaf, WildcardDomain: { } domain })
            context.Add(WildcardNotTaken, leaf.DisplayName, ("domain", PlainLine.Of(domain)));
    }
}

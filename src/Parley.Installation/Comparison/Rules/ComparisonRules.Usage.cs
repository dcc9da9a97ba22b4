using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>The key may no longer be used for what was asked.</summary>
    public static readonly Finding Usage = new("install.difference.key-usage", Severity.Error)
    {
        Title = "{after} lacks the key usage {missing} of {before}",
        Cause = "The authority's template allows other uses.",
        Fix = "Have the certificate issued again by a template for servers, with {missing}.",
        Source = SourceReference.Rfc(5280, "4.2.1.3"),
    };
}

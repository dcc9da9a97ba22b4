using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>A name got lost on the way.</summary>
    public static readonly Finding Names = new("install.difference.names", Severity.Error)
    {
        Title = "Of what {before} names, {after} lacks {missing}",
        Cause = "The name was forgotten in the request, the authority left it out, "
            + "or the server still has an earlier certificate.",
        Fix = "Make a request that names {missing} too, have it issued, and install what comes back; "
            + "clients refuse a name that is not in the certificate.",
        Source = SourceReference.Rfc(9525, "6.3"),
    };
}

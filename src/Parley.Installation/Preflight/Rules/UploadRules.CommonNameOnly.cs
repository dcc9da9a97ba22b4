using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The names stand in the common name alone.</summary>
    public static readonly Finding CommonNameOnly = new("install.name.common-name-only", Severity.Warning)
    {
        Title = "The certificate has no subject alternative names, only the common name {name}",
        Cause = "The authority copied the common name of the request and nothing else. "
            + "{product} takes that; clients of today do not.",
        Fix = "Get a certificate with {name} and every other host among the subject alternative names.",
        Source = SourceReference.Rfc(9525, "6.3"),
    };

    internal static void CheckCommonNameOnly(UploadContext context)
    {
        if (context.Leaf is { SubjectAlternativeNames.All: [] } leaf)
            context.Add(CommonNameOnly, leaf.DisplayName, ("name", leaf.DisplayName));
    }
}

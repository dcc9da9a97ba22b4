using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A kit lacks the authority that the plan names.</summary>
    public static readonly Finding KitOtherAuthority = new("install.kit.other-authority", Severity.Error)
    {
        Title = "The kit does not hold the authority of the plan: {planned}",
        Cause = "The plan has the servers' certificates signed by {planned} (security.authorityName); "
            + "the kit holds {found}. Clients would trust an authority that no planned server has a certificate from.",
        Fix = "Give the file with the root of {planned}; or write in security.authorityName "
            + "the common name of the root as it stands in the chain.",
        Source = SourceReference.Own("A kit holds the authority that the plan names"),
    };
}

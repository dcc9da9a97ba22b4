using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>An authority that is about to be trusted has a key that can be broken.</summary>
    public static readonly Finding KitWeakKey = new("install.kit.weak-key", Severity.Error)
    {
        Title = "The key of an authority is too weak: {subject}",
        Cause = "It has the key {key}; clients refuse what it signed, and whoever breaks it is believed everything.",
        Fix = "Have the authority make a new root with RSA 3072 or P-256 or better, and hand out that one.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.1.5"),
    };
}

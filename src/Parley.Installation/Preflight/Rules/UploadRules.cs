using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

/// <summary>What a product can have against an upload: each finding in one file with the code that raises it.</summary>
public static partial class UploadRules
{
    /// <summary>Certificates that one finding is told of at most: whoever uploads a whole store sees by then what is wrong.</summary>
    const int MaximumTold = 20;

    /// <summary>All findings.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(UploadRules));
}

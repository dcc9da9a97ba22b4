using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>What can be wrong with a certificate, a chain or a name; one file each.</summary>
public static partial class CertificateRules
{
    /// <summary>All findings about certificates.</summary>
    public static ImmutableArray<Finding> All => FindingCatalogue.DeclaredIn(typeof(CertificateRules));
}

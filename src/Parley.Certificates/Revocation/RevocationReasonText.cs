namespace Parley.Certificates.Revocation;

/// <summary>Reasons in the words of RFC 5280, 5.3.1.</summary>
static class RevocationReasonText
{
    internal static string Of(RevocationReason? reason) => reason switch
    {
        null => "no reason given",
        RevocationReason.Unspecified => "unspecified",
        RevocationReason.KeyCompromise => "keyCompromise",
        RevocationReason.CaCompromise => "cACompromise",
        RevocationReason.AffiliationChanged => "affiliationChanged",
        RevocationReason.Superseded => "superseded",
        RevocationReason.CessationOfOperation => "cessationOfOperation",
        RevocationReason.CertificateHold => "certificateHold",
        RevocationReason.RemoveFromCrl => "removeFromCRL",
        RevocationReason.PrivilegeWithdrawn => "privilegeWithdrawn",
        RevocationReason.AaCompromise => "aACompromise",
        _ => "an unknown reason",
    };

    /// <summary>A set of reasons, joined by commas.</summary>
    internal static string Of(RevocationReasons reasons) => string.Join(", ", Each(reasons));

    static IEnumerable<string> Each(RevocationReasons reasons)
    {
        for (var bit = 1; bit <= 8; bit++)
        {
            // The bits of a set are the numbers of the reasons up to 6; then the numbers skip one.
            if (((int)reasons & (1 << bit)) != 0)
                yield return Of((RevocationReason)(bit <= 6 ? bit : bit + 2));
        }
    }
}

using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>Something in a file cannot be read.</summary>
    public static readonly Finding MaterialDamaged = new("cert.material.damaged", Severity.Error)
    {
        Title = "Part of the file cannot be read",
        Cause = "At {where}, {expected} was expected and {found} found. The rest of the file was read.",
        Fix = "{remedy}",
        Source = SourceReference.Rfc(7468, "2"),
    };

    /// <summary>Something was read that other programs refuse.</summary>
    public static readonly Finding MaterialUntidy = new("cert.material.untidy", Severity.Warning)
    {
        Title = "The file breaks a rule of its format",
        Cause = "At {where}, {expected} was expected and {found} found. It was read all the same; other programs may refuse "
            + "the file or pass over what stands there.",
        Fix = "{remedy}",
        Source = SourceReference.Rfc(7468, "3"),
    };

    /// <summary>Nothing shows that a PKCS#12 is as it was made.</summary>
    public static readonly Finding MaterialUnauthenticated = new("cert.material.unauthenticated", Severity.Warning)
    {
        Title = "Nothing shows that the PKCS#12 was not changed",
        Cause = "It has {found}. Anybody who could write to the file could have put other certificates or keys into it, and "
            + "some programs refuse to read it.",
        Fix = "{remedy}",
        Source = SourceReference.Rfc(7292, "4"),
    };

    /// <summary>What a file's fault says as an observation.</summary>
    internal static Observation OfMaterial(Finding finding, MaterialError error) => Observation.Of(finding, "the file",
        ("where", error.Where is { Length: > 0 } where ? where : "its beginning"),
        ("expected", error.Expected), ("found", error.Found), ("remedy", error.Remedy));
}

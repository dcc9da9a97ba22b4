using Parley.Certificates.Model;

namespace Parley.Certificates.Inspection;

/// <summary>Who issued a certificate, as far as a file tells.</summary>
/// <param name="Kind">How sure that is.</param>
/// <param name="Issuer">The issuer's certificate, itself where it is self-signed; <see langword="null"/> where absent.</param>
public readonly record struct IssuerLink(IssuerLinkKind Kind, Certificate? Issuer)
{
    /// <summary>Whether the issuer's certificate is in the file and nothing speaks against it.</summary>
    public bool IsFound => Kind is IssuerLinkKind.Verified or IssuerLinkKind.ByName;
}

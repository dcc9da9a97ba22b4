using Parley.Lab.Pki;

namespace Parley.Lab.Blueprints;

/// <summary>A certificate to be issued when the lab starts.</summary>
/// <param name="template">What it is to say.</param>
/// <param name="issuer">Who signs it; itself where <see langword="null"/>.</param>
public sealed class LabCertificatePlan(CertificateTemplate template, LabCertificatePlan? issuer = null)
{
    /// <summary>What it is to say.</summary>
    public CertificateTemplate Template { get; set; } = template;

    /// <summary>Who signs it; itself where <see langword="null"/>.</summary>
    public LabCertificatePlan? Issuer { get; set; } = issuer;

    /// <summary>The subject that it is to have.</summary>
    public override string ToString() => Template.Subject;
}

using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificates of both presence nodes ended three days ago.</summary>
public sealed class XmppCertificateExpired : LabFault
{
    /// <inheritdoc/>
    public override string Name => "xmpp-certificate-expired";

    /// <inheritdoc/>
    public override string Title => "The XMPP certificates have expired";

    /// <inheritdoc/>
    public override string Description =>
        "Both presence nodes got their certificates on the same day, and nobody renewed them. Chat and presence stop for everybody.";

    /// <inheritdoc/>
    public override string ExpectedCause => CertificateRules.Expired.Code;

    /// <inheritdoc/>
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var node in new[] { "imp1", "imp2" })
        {
            var certificate = blueprint.CertificateOf(node);
            certificate.Template = certificate.Template with { StartsIn = TimeSpan.FromDays(-368), EndsIn = TimeSpan.FromDays(-3) };
        }
    }
}

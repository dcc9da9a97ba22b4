using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The certificate of the voicemail server demands an OCSP answer, and none is sent.</summary>
sealed class StapleDemanded() : LabFault(
    "staple-demanded",
    "The certificate of the voicemail server demands an OCSP answer, and none is sent",
    "It was requested with must-staple, and stapling was never switched on. Clients that know the feature refuse the connection.",
    TransportFindings.StapleMissing)
{
    /// <summary>The feature status_request, number 5 (RFC 7633, 4.1): a sequence of one number.</summary>
    static readonly byte[] StatusRequest = [0x30, 3, 2, 1, 5];

    public override void Apply(LabBlueprint blueprint)
    {
        var certificate = blueprint.CertificateOf("cuc1");
        certificate.Template = certificate.Template with
        {
            Further =
            [
                .. certificate.Template.Further,
                new X509Extension(ObjectIdentifiers.TlsFeature.ToString(), StatusRequest, critical: false),
            ],
        };
    }
}

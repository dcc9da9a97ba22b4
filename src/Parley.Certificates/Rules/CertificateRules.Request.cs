using System.Collections.Immutable;
using Parley.Certificates.Inspection;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Requests;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A request is not signed by the key that it is about.</summary>
    public static readonly Finding RequestSignatureInvalid = new("cert.request.signature-invalid", Severity.Error)
    {
        Title = "The request is not signed by its own key",
        Cause = "The signature of the request for {subject} does not fit its public key: it was changed after it was made, or "
            + "whoever made it does not hold the private key. Authorities refuse it.",
        Fix = "Make the request for {subject} again on the server that holds the key, and send it unchanged.",
        Source = SourceReference.Rfc(2986, "3"),
    };

    /// <summary>What is wrong with a request: its proof, and its key by the rules for certificates.</summary>
    internal static ImmutableArray<Observation> OfRequest(CertificateRequest request, RequestSignature check, InspectionOptions options)
    {
        var report = new Report();
        if (check == RequestSignature.Invalid)
            report.Add(RequestSignatureInvalid, request.DisplayName, ("subject", NameText.Of(request.Subject)));
        RuleRunner.Run(KeySize.Check, new CertificateContext
        {
            Certificate = request.Wanted,
            Role = CertificateRole.Leaf,
            Time = options.Time,
            Purpose = KeyPurpose.Any,
            Policy = options.Policy,
        }, report);
        return report.ToImmutable();
    }
}

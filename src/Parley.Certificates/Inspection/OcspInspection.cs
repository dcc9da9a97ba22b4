using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Inspection;

/// <summary>Puts questions to OCSP responders and their answers into words.</summary>
static class OcspInspection
{
    /// <summary>Certificates that are shown; responders answer about one, or the few of a chain.</summary>
    const int Shown = 20;

    internal static FieldList Fields(OcspResponse response, IssuerLink signer, IssuerLinks links, InspectionOptions options)
    {
        var fields = new FieldList();
        fields.Text("status", StatusOf(response.Status));
        if (response.SignatureAlgorithm is not { } algorithm)
            return fields;
        fields.Text("responder", response.ResponderName is { } name ? CertificateInspection.NameOf(name) : response.ResponderText);
        fields.Moment("producedAt", response.ProducedAt);
        fields.Group("signature", RevocationListInspection.Signature(algorithm, SignedBy(signer, response, links)));
        fields.Members("answers", response.Responses.Take(Shown).Select(single => Answer(single, links, options)));
        if (response.Responses.Length > Shown)
            fields.Number("moreAnswers", response.Responses.Length - Shown);
        ExtensionInspection.Add(fields, "extensions", response.Extensions);
        fields.List("certificates", response.Certificates.Select(certificate => certificate.DisplayName));
        return fields;
    }

    internal static FieldList Fields(OcspQuestion question, IssuerLinks links)
    {
        var fields = new FieldList();
        fields.Text("requestor", question.RequestorName is { } name ? NameWords.Of(name) : null);
        fields.Flag("signed", question.IsSigned);
        fields.Groups("certificates", question.Certificates.Take(Shown).Select(id => ("certificate", NameOf(id, links), CertificateId(id))));
        if (question.Certificates.Length > Shown)
            fields.Number("moreCertificates", question.Certificates.Length - Shown);
        ExtensionInspection.Add(fields, "extensions", question.Extensions);
        return fields;
    }

    /// <summary>Whose key signed a response: of those in the file and those that came with it.</summary>
    internal static IssuerLink SignerOf(OcspResponse response, IssuerLinks links) => response.SignatureAlgorithm is not { } algorithm
        ? new(IssuerLinkKind.Absent, null)
        : links.SignerOf(response.Certificates.Concat(links.OfChain).Where(response.IsResponder), named: null,
            response.Signed.Span, algorithm, response.Signature.Span);

    /// <summary>The status in the words of RFC 6960, 4.2.1.</summary>
    internal static string StatusOf(OcspResponseStatus status) => status switch
    {
        OcspResponseStatus.Successful => "successful",
        OcspResponseStatus.MalformedRequest => "malformedRequest: it could not read the request",
        OcspResponseStatus.InternalError => "internalError: it is broken",
        OcspResponseStatus.TryLater => "tryLater: it asks to be asked again later",
        OcspResponseStatus.SigRequired => "sigRequired: it answers signed requests only",
        _ => "unauthorized: it does not answer this client, or not about this certificate",
    };

    static string SignedBy(IssuerLink signer, OcspResponse response, IssuerLinks links) => signer.Issuer is { } issuer && !links.Has(issuer)
        ? (signer.Kind, response.ResponderText) switch
        {
            (IssuerLinkKind.Verified, _) => $"the key of {issuer.DisplayName}, whose certificate came with it",
            (IssuerLinkKind.ByName, _) => $"{issuer.DisplayName}, whose certificate came with it, by its name; not verified here",
            _ => $"another key than that of {issuer.DisplayName}, whose certificate came with it",
        }
        : SignerWords.Of(signer, links);

    static InspectedField Answer(OcspSingleResponse single, IssuerLinks links, InspectionOptions options)
    {
        var fields = new FieldList();
        var name = NameOf(single.CertificateId, links);
        fields.Text("certificate", name);
        fields.Text("status", single.Status switch
        {
            OcspCertificateStatus.Good => "good",
            OcspCertificateStatus.Revoked => "revoked",
            _ => "unknown",
        });
        fields.Moment("revokedAt", single.RevokedAt);
        if (single.Status == OcspCertificateStatus.Revoked)
            fields.Text("reason", RevocationReasonText.Of(single.Reason));
        fields.Moment("thisUpdate", single.ThisUpdate);
        fields.Moment("nextUpdate", single.NextUpdate);
        fields.Text("validity", RevocationListInspection.Validity(single.NextUpdate, options.Time));
        fields.Moment("archiveCutoff", single.ArchiveCutoff);
        fields.AddRange(CertificateId(single.CertificateId));
        ExtensionInspection.Add(fields, "extensions", single.Extensions);
        var all = fields.ToImmutable();
        var left = ItemFindings.Place(ref all, CertificateRules.OfAnswer(single, name, options));
        return FieldList.Member("answer", name, all, left);
    }

    /// <summary>The certificate of the file that is meant, else the serial number.</summary>
    static string NameOf(OcspCertificateId id, IssuerLinks links)
    {
        foreach (var certificate in links.OfChain)
        {
            if (links.Of(certificate) is { IsFound: true, Issuer: { } issuer } && id.IsOf(certificate, issuer))
                return "number " + ChainInspection.Numbered(certificate, links);
        }

        return "serial number " + FieldList.HexOf(id.SerialNumber.Span);
    }

    static FieldList CertificateId(OcspCertificateId id)
    {
        var fields = new FieldList();
        fields.Text("serialNumber", FieldList.HexOf(id.SerialNumber.Span));
        fields.Text("hashAlgorithm", id.HashAlgorithm.ToString() switch
        {
            "1.3.14.3.2.26" => "SHA-1",
            "2.16.840.1.101.3.4.2.1" => "SHA-256",
            "2.16.840.1.101.3.4.2.2" => "SHA-384",
            "2.16.840.1.101.3.4.2.3" => "SHA-512",
            var other => other,
        });
        fields.Text("issuerNameHash", FieldList.HexOf(id.IssuerNameHash.Span));
        fields.Text("issuerKeyHash", FieldList.HexOf(id.IssuerKeyHash.Span));
        return fields;
    }
}

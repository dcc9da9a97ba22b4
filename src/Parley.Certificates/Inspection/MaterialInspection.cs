using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Puts what was found in a file into words, with the findings beside the fields they concern.</summary>
public static class MaterialInspection
{
    /// <summary>Looks at everything in a file.</summary>
    public static InspectedFile Of(MaterialContent content, InspectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var links = new IssuerLinks(content.Items);
        var path = ChainInspection.PathOf(links);
        return new()
        {
            Form = content.Form,
            Items = [.. content.Items.Select(item => Of(item, content.Items, links, options))],
            Chain = ChainInspection.Fields(path, links),
            Findings =
            [
                .. content.Faults.Select(fault => CertificateRules.OfMaterial(CertificateRules.MaterialDamaged, fault))
                    .Concat(content.Oddities.Select(OfOddity))
                    .Concat(CertificateRules.OfFile(content.Items, path, links))
                    .Select(options.Policy.Grade),
            ],
        };
    }

    static Observation OfOddity(MaterialError oddity) => CertificateRules.OfMaterial(
        oddity.Kind == MaterialFault.Unauthenticated ? CertificateRules.MaterialUnauthenticated : CertificateRules.MaterialUntidy, oddity);

    static InspectedItem Of(MaterialItem item, ImmutableArray<MaterialItem> all, IssuerLinks links, InspectionOptions options) => item switch
    {
        MaterialItem.OfCertificate(var certificate) => OfCertificate(item, certificate, links, options),
        MaterialItem.OfRequest(var request) => OfRequest(item, request, options),
        MaterialItem.OfPrivateKey(var key) => Make(item, "privateKey", "Private key", key.AlgorithmName ?? key.FormName,
            KeyInspection.Fields(key, all, options.Password)),
        MaterialItem.OfPublicKey(var key) => Make(item, "publicKey", "Public key", key.Name, CertificateInspection.Key(key)),
        MaterialItem.OfRevocationList(var list) => OfList(item, list, links, options),
        MaterialItem.OfOcspResponse(var response) => OfResponse(item, response, links, options),
        MaterialItem.OfOcspRequest(var question) =>
            Make(item, "ocspRequest", "OCSP request", Count(question), OcspInspection.Fields(question, links)) with { Encoded = question.Encoded },
        MaterialItem.OfOther(var description) => Make(item, "other", "Not read", description, new()),
        _ => throw new InvalidOperationException(item.GetType().Name), // the family is closed
    };

    static InspectedItem OfCertificate(MaterialItem item, Certificate certificate, IssuerLinks links, InspectionOptions options)
    {
        var fields = CertificateInspection.Fields(certificate, links, options.Time).ToImmutable();
        var left = ItemFindings.Place(ref fields, ItemFindings.Of(certificate, item.Place, links.Of(certificate), options));
        return Make(item, "certificate", CertificateInspection.KindName(certificate), certificate.DisplayName, new()) with
        {
            Fields = fields,
            Findings = left,
            Encoded = certificate.Encoded,
        };
    }

    static InspectedItem OfRequest(MaterialItem item, CertificateRequest request, InspectionOptions options)
    {
        var check = request.VerifySignature();
        var fields = RequestInspection.Fields(request, check).ToImmutable();
        var left = ItemFindings.Place(ref fields, CertificateRules.OfRequest(request, check, options));
        return Make(item, "request", "Certificate request", request.DisplayName, new()) with
        {
            Fields = fields,
            Findings = left,
            Encoded = request.Encoded,
        };
    }

    static InspectedItem OfList(MaterialItem item, CertificateRevocationList list, IssuerLinks links, InspectionOptions options)
    {
        var signer = links.SignerOf(
            links.Named(list.Issuer), list.AuthorityKeyIdentifier, list.Signed.Span, list.SignatureAlgorithm, list.Signature.Span);
        var fields = RevocationListInspection.Fields(list, signer, links, options.Time).ToImmutable();
        var left = ItemFindings.Place(ref fields, CertificateRules.OfList(list, signer, options));
        return Make(item, "revocationList", "Revocation list", "of " + list.Issuer.DisplayName, new()) with
        {
            Fields = fields,
            Findings = left,
            Encoded = list.Encoded,
        };
    }

    static InspectedItem OfResponse(MaterialItem item, OcspResponse response, IssuerLinks links, InspectionOptions options)
    {
        var signer = OcspInspection.SignerOf(response, links);
        var fields = OcspInspection.Fields(response, signer, links, options).ToImmutable();
        var left = ItemFindings.Place(ref fields, CertificateRules.OfResponse(response, signer, options));
        return Make(item, "ocspResponse", "OCSP answer", "of " + response.ResponderText, new()) with
        {
            Fields = fields,
            Findings = left,
            Encoded = response.Encoded,
        };
    }

    static string Count(OcspQuestion question) => question.Certificates.Length == 1 ? "about a certificate"
        : string.Create(CultureInfo.InvariantCulture, $"about {question.Certificates.Length} certificates");

    static InspectedItem Make(MaterialItem item, string kind, string kindName, string title, FieldList fields)
    {
        return new()
        {
            Kind = kind,
            KindName = kindName,
            Title = PlainLine.Of(title),
            Place = item.Place,
            FriendlyName = item.FriendlyName is { } name ? PlainLine.Of(name) : null,
            Fields = fields.ToImmutable(),
        };
    }
}

using Parley.Certificates.Asn1;
using Parley.Certificates.Requests;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Puts requests into words.</summary>
static class RequestInspection
{
    internal static FieldList Fields(CertificateRequest request, RequestSignature check)
    {
        var fields = new FieldList();
        fields.Text("subject", CertificateInspection.NameOf(request.Subject));
        fields.Group("publicKey", CertificateInspection.Key(request.PublicKey));
        var signature = new FieldList();
        signature.Text("algorithm", request.SignatureAlgorithm.Name);
        signature.Text("by", check switch
        {
            RequestSignature.Valid => "its own key",
            RequestSignature.Unsupported => "a key that this platform cannot verify with",
            _ => "another key than its own",
        });
        fields.Group("signature", signature);
        ExtensionInspection.Add(fields, "requestedExtensions", request.Extensions);
        fields.Groups("attributes", request.Attributes.Where(IsShown).Select(attribute =>
            (NameOf(attribute) ?? "unknown", NameOf(attribute) is null ? attribute.Id.ToString() : "", Attribute(attribute))));
        return fields;
    }

    static bool IsShown(RequestAttribute attribute) =>
        attribute.Id != RequestAttribute.ExtensionRequest && attribute.Id != RequestAttribute.MicrosoftExtensions;

    static string? NameOf(RequestAttribute attribute) => attribute.Id.ToString() switch
    {
        "1.2.840.113549.1.9.7" => "challengePassword",
        "1.2.840.113549.1.9.2" => "unstructuredName",
        "1.3.6.1.4.1.311.13.2.3" => "operatingSystemVersion",
        "1.3.6.1.4.1.311.21.20" => "requestClientInfo",
        "1.3.6.1.4.1.311.13.2.2" => "enrollmentProvider",
        _ => null,
    };

    static FieldList Attribute(RequestAttribute attribute)
    {
        var fields = new FieldList();
        fields.Text("oid", attribute.Id.ToString());
        if (attribute.Id == RequestAttribute.ChallengePassword)
            fields.Text("value", "(a secret, not shown)");
        else
            fields.List("values", attribute.Values.Select(Value));
        return fields;
    }

    static string Value(ReadOnlyMemory<byte> encoded)
    {
        var error = default(ParseError);
        var reader = new DerReader(encoded.Span);
        return reader.TryReadAny("a value", out var element, ref error) && DerText.IsString(element.Tag)
            && DerText.IsValid(element.Tag, element.Content(encoded.Span))
            ? DerText.Decode(element.Tag, element.Content(encoded.Span))
            : FieldList.HexOf(encoded.Span);
    }
}

using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Which field, or which extension, a finding about a certificate concerns; told from its code and its clause.</summary>
static class FindingPlaces
{
    internal static string? Of(Observation observation)
    {
        if (observation["extension"] is { Length: > 0 } extension)
            return extension;
        if (observation["clause"] is { Length: > 0 } clause && OfClause(clause) is { } field)
            return field;
        var code = observation.Finding.Code;
        return code switch
        {
            "cert.validity.not-yet-valid" => "notBefore",
            "cert.status.out-of-date" => "nextUpdate",
            "cert.status.not-yet-valid" => "thisUpdate",
            "cert.status.not-given" => "status",
            "cert.status.signature-invalid" or "cert.status.weak-signature" => "signature",
            "cert.usage.key-usage" => "keyUsage",
            "cert.usage.extended-key-usage" => "extKeyUsage",
            "cert.constraints.not-an-authority" => "basicConstraints",
            "cert.encoding.empty-name" => "subject",
            _ when code.StartsWith("cert.status.", StringComparison.Ordinal) => null,
            _ when code.StartsWith("cert.validity.", StringComparison.Ordinal) => "notAfter",
            _ when code.StartsWith("cert.signature.", StringComparison.Ordinal) => "signature",
            _ when code.StartsWith("cert.request.", StringComparison.Ordinal) => "signature",
            _ when code.StartsWith("cert.key.", StringComparison.Ordinal) => "publicKey",
            _ => OfSection(observation.Finding.Source),
        };
    }

    static string? OfSection(SourceReference source) =>
        source.Document.Contains("5280", StringComparison.Ordinal) && source.Section is { } section ? OfClause(section) : null;

    /// <summary>Sections of RFC 5280, the longest first.</summary>
    static string? OfClause(string clause) => clause.Split(' ', ',')[0] switch
    {
        "4.1.2.1" => "version",
        "4.1.2.2" => "serialNumber",
        "4.1.2.3" or "4.1.1.2" => "signature",
        "4.1.2.4" => "issuer",
        "4.1.2.5" => "notAfter",
        "4.1.2.6" => "subject",
        "4.1.2.7" => "publicKey",
        "4.2.1.1" => "authorityKeyIdentifier",
        "4.2.1.2" => "subjectKeyIdentifier",
        "4.2.1.3" => "keyUsage",
        "4.2.1.4" => "certificatePolicies",
        "4.2.1.5" => "policyMappings",
        "4.2.1.6" => "subjectAltName",
        "4.2.1.7" => "issuerAltName",
        "4.2.1.9" => "basicConstraints",
        "4.2.1.10" => "nameConstraints",
        "4.2.1.11" => "policyConstraints",
        "4.2.1.12" => "extKeyUsage",
        "4.2.1.13" => "cRLDistributionPoints",
        "4.2.1.14" => "inhibitAnyPolicy",
        "4.2.2.1" => "authorityInfoAccess",
        _ => null,
    };
}

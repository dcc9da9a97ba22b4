using System.Collections.Frozen;
using Parley.Certificates.Model;

namespace Parley.Certificates.Inspection;

/// <summary>The extensions of certificates, lists, answers and requests that are put into words.</summary>
static class KnownExtensions
{
    static readonly FrozenDictionary<Oid, KnownExtension> All = new Dictionary<string, KnownExtension>(StringComparer.Ordinal)
    {
        ["2.5.29.14"] = new("subjectKeyIdentifier", KeyExtensions.SubjectKey),
        ["2.5.29.15"] = new("keyUsage", KeyExtensions.Usage),
        ["2.5.29.17"] = new("subjectAltName", NameExtensions.AlternativeNames),
        ["2.5.29.18"] = new("issuerAltName", NameExtensions.AlternativeNames),
        ["2.5.29.19"] = new("basicConstraints", KeyExtensions.Constraints),
        ["2.5.29.20"] = new("crlNumber", PlainExtensions.Number),
        ["2.5.29.21"] = new("reasonCode", PlainExtensions.Number),
        ["2.5.29.27"] = new("deltaCRLIndicator", PlainExtensions.Number),
        ["2.5.29.28"] = new("issuingDistributionPoint", AddressExtensions.IssuingPoint),
        ["2.5.29.29"] = new("certificateIssuer", NameExtensions.AlternativeNames),
        ["2.5.29.30"] = new("nameConstraints", NameExtensions.Constraints),
        ["2.5.29.31"] = new("cRLDistributionPoints", AddressExtensions.Points),
        ["2.5.29.32"] = new("certificatePolicies", PolicyExtensions.Policies),
        ["2.5.29.33"] = new("policyMappings", PolicyExtensions.Mappings),
        ["2.5.29.35"] = new("authorityKeyIdentifier", KeyExtensions.AuthorityKey),
        ["2.5.29.36"] = new("policyConstraints", PolicyExtensions.Constraints),
        ["2.5.29.37"] = new("extKeyUsage", KeyExtensions.Purposes),
        ["2.5.29.46"] = new("freshestCRL", AddressExtensions.Points),
        ["2.5.29.54"] = new("inhibitAnyPolicy", PlainExtensions.Number),
        ["1.3.6.1.5.5.7.1.1"] = new("authorityInfoAccess", AddressExtensions.Access),
        ["1.3.6.1.5.5.7.1.11"] = new("subjectInfoAccess", AddressExtensions.Access),
        ["1.3.6.1.5.5.7.1.24"] = new("tlsFeature", PlainExtensions.TlsFeatures),
        ["1.3.6.1.5.5.7.48.1.2"] = new("ocspNonce", PlainExtensions.Octets),
        ["1.3.6.1.5.5.7.48.1.5"] = new("ocspNoCheck", PlainExtensions.Null),
        ["1.3.6.1.4.1.11129.2.4.2"] = new("signedCertificateTimestamps", TransparencyExtensions.Timestamps),
        ["1.3.6.1.4.1.11129.2.4.5"] = new("signedCertificateTimestamps", TransparencyExtensions.Timestamps),
        ["1.3.6.1.4.1.11129.2.4.3"] = new("precertificatePoison", PlainExtensions.Null),
        ["1.3.6.1.4.1.311.20.2"] = new("certificateTemplateName", PlainExtensions.Text),
        ["1.3.6.1.4.1.311.21.1"] = new("authorityVersion", PlainExtensions.Number),
        ["1.3.6.1.4.1.311.21.7"] = new("certificateTemplate", PlainExtensions.Template),
        ["1.3.6.1.4.1.311.21.10"] = new("applicationPolicies", PolicyExtensions.Policies),
        ["2.16.840.1.113730.1.1"] = new("netscapeCertType", PlainExtensions.Bits),
        ["2.16.840.1.113730.1.13"] = new("netscapeComment", PlainExtensions.Text),
    }.ToFrozenDictionary(entry => Oid.Parse(entry.Key), entry => entry.Value);

    /// <summary>The extension of an identifier, <see langword="null"/> where it is not known.</summary>
    internal static KnownExtension? Of(Oid id) => All.GetValueOrDefault(id);
}

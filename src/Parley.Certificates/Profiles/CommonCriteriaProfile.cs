using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Profiles;

/// <summary>
/// Common Criteria mode: RSA keys of 2048 bits or more, and certificates as the protection profiles ask for them.
/// </summary>
static class CommonCriteriaProfile
{
    internal const string Name = "common-criteria";

    internal static readonly ValidationPolicy Policy = new()
    {
        Name = Name,
        MinimumRsaBits = 2048, // the default too, written here because this mode asks for it by name
        Hashes = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512],
        Purposes = [Named(KeyPurpose.ServerAuthentication, ObjectIdentifiers.ServerAuthentication),
            Named(KeyPurpose.ClientAuthentication, ObjectIdentifiers.ClientAuthentication)],
        Sources =
        [
            new(nameof(ValidationPolicy.MinimumRsaBits), SourceReference.Seed(SeedDocument.PlanningGuide, "Common Criteria")),
            new(nameof(ValidationPolicy.Hashes), Profile("FCS_COP.1")),
            new(nameof(ValidationPolicy.Purposes), Profile("FIA_X509_EXT.1")),
        ],
    };

    static PurposeLimit Named(KeyPurpose purpose, Oid id) => new()
    {
        Role = CertificateRole.Leaf, AskedFor = purpose, Presence = ExtensionPresence.Required, Required = [id],
        Source = Profile("FIA_X509_EXT.1"),
    };

    static SourceReference Profile(string requirement) =>
        SourceReference.Policy("Protection Profile for Application Software", requirement);
}

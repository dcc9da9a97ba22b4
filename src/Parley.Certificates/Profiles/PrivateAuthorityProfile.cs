using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Profiles;

/// <summary>
/// Private authorities of an enterprise: what the strictest platform among its clients, Apple's, asks of any authority.
/// </summary>
static class PrivateAuthorityProfile
{
    internal const string Name = "uc-private";

    static readonly DateTimeOffset AppleRules = new(2019, 7, 1, 0, 0, 0, TimeSpan.Zero);

    static SourceReference Apple => SourceReference.Policy(
        "Apple, Requirements for trusted certificates in iOS 13 and macOS 10.15", "support.apple.com/103769");

    internal static readonly ValidationPolicy Policy = new()
    {
        Name = Name,
        Lifetimes = [new(AppleRules, 825, Apple)],
        Hashes = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512],
        RequireAlternativeName = true,
        Purposes =
        [
            new()
            {
                Role = CertificateRole.Leaf, AskedFor = KeyPurpose.ServerAuthentication, IssuedFrom = AppleRules,
                Presence = ExtensionPresence.Required, Required = [ObjectIdentifiers.ServerAuthentication], Source = Apple,
            },
        ],
        Sources =
        [
            new(nameof(ValidationPolicy.Lifetimes), Apple),
            new(nameof(ValidationPolicy.Hashes), Apple),
            new(nameof(ValidationPolicy.RequireAlternativeName), Apple),
            new(nameof(ValidationPolicy.Purposes), Apple),
        ],
    };
}

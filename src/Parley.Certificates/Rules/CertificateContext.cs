using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>One certificate in its role, with all that a rule may look at.</summary>
public sealed class CertificateContext
{
    /// <summary>The certificate.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>What it does in the path.</summary>
    public required CertificateRole Role { get; init; }

    /// <summary>Its place among the certificates sent, from 0; <see langword="null"/> where it was not sent.</summary>
    public int? PresentedIndex { get; init; }

    /// <summary>Where it is, in words, where it is neither in a store nor was sent; else <see langword="null"/>.</summary>
    internal string? Place { get; init; }

    /// <summary>The moment of validation.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What the leaf must be good for.</summary>
    public required KeyPurpose Purpose { get; init; }

    /// <summary>The rules and limits.</summary>
    public required ValidationPolicy Policy { get; init; }

    /// <summary>Whether the rules that look at no clock are known to find nothing.</summary>
    internal bool IsKnownSound { get; set; }

    /// <summary>The role in words.</summary>
    public string RoleName => Role switch
    {
        CertificateRole.Leaf => Purpose == KeyPurpose.ClientAuthentication ? "client certificate"
            : Purpose == KeyPurpose.ServerAuthentication || Purpose == KeyPurpose.Any ? "server certificate"
            : "end certificate",
        CertificateRole.Intermediate => "intermediate certificate",
        _ => "trust anchor",
    };

    /// <summary>
    /// Whether what is found without a clock is the same under this; a policy is compared as an object, because programs keep a few.
    /// </summary>
    internal bool IsLike(ValidationPolicy policy, KeyPurpose purpose, CertificateRole role) =>
        ReferenceEquals(Policy, policy) && Role == role && Purpose == purpose;

    /// <summary>Whether a part of the certificate counts: of an anchor what the policy says, of others everything.</summary>
    internal bool Counts(AnchorScrutiny part) => Role != CertificateRole.Anchor || (Policy.Anchors & part) == part;

    /// <summary>
    /// Adds a finding about this certificate; the evidence says which certificate it is and where it came from.
    /// </summary>
    public void Add(Report report, Finding finding, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        Add(report, finding, finding.Severity, evidence);

    /// <summary>Adds what is to be said of a signature that is not valid and of the certificate whose key should have made it.</summary>
    internal void AddSignature(Report report, SignatureCheck check, Certificate candidate) => Add(report,
        check == SignatureCheck.Unsupported ? CertificateRules.SignatureUnsupported : CertificateRules.SignatureInvalid,
        ("algorithm", Certificate.SignatureAlgorithm.Name),
        ("candidate", candidate.DisplayName),
        ("candidateKey", candidate.PublicKey.Name),
        ("candidateSerial", candidate.SerialText),
        ("candidateIdentifier", IssuerGuess.KeyIdentifierOf(candidate.SubjectKeyIdentifier)),
        ("authorityKey", IssuerGuess.KeyIdentifier(Certificate)));

    /// <summary>Adds a finding with another severity than its own.</summary>
    internal void Add(
        Report report, Finding finding, Severity severity, params ReadOnlySpan<(string Name, object? Value)> evidence)
    {
        ArgumentNullException.ThrowIfNull(report);
        (string, object?)[] all =
        [
            .. evidence,
            ("role", RoleName),
            ("subject", NameText.Of(Certificate.Subject)),
            ("issuer", NameText.Of(Certificate.Issuer)),
            ("serial", Certificate.SerialText),
            ("place", Place ?? (PresentedIndex is { } index
                ? string.Create(CultureInfo.InvariantCulture, $"number {index + 1} of those sent")
                : "the store, not sent")),
            ("sha256", Certificate.Sha256),
        ];
        report.Add(Policy.Grade(Observation.Of(finding, Certificate.DisplayName, all) with { Severity = severity }));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Model;
using Parley.Certificates.Rules;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>
/// Says why a path does not reach an anchor: the server is self-signed, its authority is unknown here, or an authority in
/// between was not sent. From the certificates alone the last two can look the same; what points to the one or the other is
/// weighed, and the fixes name both.
/// </summary>
static class IssuerGuess
{
    /// <summary>Words in the names of authorities that sign for a root.</summary>
    static readonly ImmutableArray<string> WordsBetween =
        ["issuing", "intermediate", "subordinate", "sub", "policy", "server", "tls", "ssl"];

    /// <summary>Words in the names of authorities that say nothing about whose they are.</summary>
    static readonly ImmutableArray<string> CommonWords =
        ["ca", "root", "authority", "certificate", "certification", "rsa", "ecc", "the", "and", "for", .. WordsBetween];

    /// <summary>Adds the finding.</summary>
    /// <param name="contexts">The path.</param>
    /// <param name="end">How it ends.</param>
    /// <param name="trust">The store.</param>
    /// <param name="namesake">A certificate with the issuer's name whose key identifier is another; where there is one.</param>
    /// <param name="report">Takes the finding.</param>
    internal static void Add(
        ImmutableArray<CertificateContext> contexts, PathEnd end, TrustStore trust, PathCertificate? namesake, Report report)
    {
        var top = contexts[^1];
        var certificate = top.Certificate;
        if (end == PathEnd.SelfSigned && contexts.Length == 1)
            top.Add(report, CertificateRules.SelfSigned);
        else if (end == PathEnd.SelfSigned && trust.AnchorsOf(certificate.Subject) is [var trusted, ..]
            && !trusted.Equals(certificate))
            AddNamesake(contexts[^2], new(trusted, CertificateOrigin.Anchor, null), report); // the path is longer than one, see above
        else if (end == PathEnd.SelfSigned)
            AddUntrusted(top, certificate.Subject, KeyIdentifierOf(certificate.SubjectKeyIdentifier), report);
        else if (end == PathEnd.IssuerNotFound && namesake is { } other)
            AddNamesake(top, other, report);
        else if (end == PathEnd.IssuerNotFound && IsIntermediateLikely(certificate, trust))
            AddMissing(top, report);
        else
            AddUntrusted(top, certificate.Issuer, KeyIdentifier(certificate), report);
    }

    /// <summary>The key identifier of the issuer as the certificate gives it, in hexadecimal.</summary>
    internal static string KeyIdentifier(Certificate certificate) =>
        KeyIdentifierOf(certificate.AuthorityKeyIdentifier?.KeyIdentifier);

    /// <summary>A key identifier in hexadecimal.</summary>
    internal static string KeyIdentifierOf(ReadOnlyMemory<byte>? identifier) =>
        identifier is { } octets ? Convert.ToHexString(octets.Span) : "not given";

    static void AddMissing(CertificateContext top, Report report) =>
        top.Add(report, CertificateRules.MissingIntermediate,
            ("authorityKey", KeyIdentifier(top.Certificate)),
            ("issuerAddress", top.Certificate.IssuerAddresses is [var address, ..] ? address : "the authority"));

    static void AddNamesake(CertificateContext top, PathCertificate other, Report report) => top.Add(
        report,
        other.Origin == CertificateOrigin.Anchor ? CertificateRules.AnchorOfOtherKey : CertificateRules.IssuerOfOtherKey,
        ("authorityKey", KeyIdentifier(top.Certificate)),
        ("otherKey", KeyIdentifierOf(other.Certificate.SubjectKeyIdentifier)),
        ("otherSerial", other.Certificate.SerialText),
        ("otherFrom", other.Certificate.NotBefore),
        ("otherPlace", other.PresentedIndex is { } index
            ? string.Create(CultureInfo.InvariantCulture, $"number {index + 1} of those sent")
            : "the store"),
        ("issuerAddress", top.Certificate.IssuerAddresses is [var address, ..] ? address : "the authority"));

    static void AddUntrusted(CertificateContext top, DistinguishedName authority, string keyIdentifier, Report report) =>
        top.Add(report, CertificateRules.UntrustedAnchor, ("authority", NameText.Of(authority)), ("authorityKey", keyIdentifier));

    /// <summary>
    /// Whether the authority that was not sent stands between the certificate and a root. A certificate may name the issuer
    /// of its issuer, or say where its issuer's can be fetched, as only those of a hierarchy do; one that calls itself a root
    /// stands directly above. By its name alone an authority is taken for one in between only where all of it says so: a word
    /// that is in the name of a root as well is in the names of strangers too.
    /// </summary>
    static bool IsIntermediateLikely(Certificate certificate, TrustStore trust)
    {
        if (IssuerAbove(certificate) is { } above)
            return !above.Equals(certificate.Issuer) && !trust.AnchorsOf(above).IsEmpty;
        if (!certificate.IsAuthority && !certificate.IssuerAddresses.IsEmpty)
            return true;
        if (WordsOf(certificate.Issuer).Contains("root", StringComparer.OrdinalIgnoreCase))
            return false;
        // An anchor of the very name is another key of it, not the authority above it.
        return trust.Anchors.Any(anchor =>
            !anchor.Subject.Equals(certificate.Issuer) && IsBelow(certificate.Issuer, anchor.Subject));
    }

    /// <summary>Who issued the issuer's certificate, where the certificate says it (RFC 5280, 4.2.1.1).</summary>
    static DistinguishedName? IssuerAbove(Certificate certificate) =>
        certificate.AuthorityKeyIdentifier is { } identifier
            ? identifier.Issuer.Select(name => name.Directory).FirstOrDefault(directory => directory is not null)
            : null;

    /// <summary>
    /// Whether names say that an authority is one of those below a root: of one organization, or alike but for what it does.
    /// </summary>
    static bool IsBelow(DistinguishedName issuer, DistinguishedName root)
    {
        var (words, rootWords) = (TellingWordsOf(issuer), TellingWordsOf(root));
        var isBetween = WordsOf(issuer).Any(word => WordsBetween.Contains(word, StringComparer.OrdinalIgnoreCase));
        return (issuer.Organization, root.Organization) is ({ } organization, { } rootOrganization)
            ? organization.Equals(rootOrganization, StringComparison.OrdinalIgnoreCase)
                && (isBetween || words.Overlaps(rootWords))
            : isBetween && words.Count > 0 && words.SetEquals(rootWords);
    }

    static HashSet<string> TellingWordsOf(DistinguishedName name) =>
        WordsOf(name).Where(IsTelling).ToHashSet(StringComparer.OrdinalIgnoreCase);

    static string[] WordsOf(DistinguishedName name) =>
        (name.CommonName ?? "").Split([' ', '-', '_', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    static bool IsTelling(string word) =>
        word.Length > 2 && !word.Any(char.IsAsciiDigit) && !CommonWords.Contains(word, StringComparer.OrdinalIgnoreCase);
}

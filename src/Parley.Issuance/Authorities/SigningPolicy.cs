using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Diagnostics;
using Parley.Issuance.Findings;
using Parley.Issuance.Names;

namespace Parley.Issuance.Authorities;

/// <summary>
/// Says for each field and extension of a certificate where it comes from: the subject and the names from the request, written
/// anew; the key from the request; usage, purposes and dates from the role and whoever signs; all else from the authority.
/// </summary>
sealed class SigningPolicy(AuthoritySettings settings, Certificate issuer, ImmutableArray<IssuedCertificate> issued)
{
    /// <summary>Names of a certificate at most: a cluster has twenty nodes, an edge fifty domains; phones refuse long chains of bytes.</summary>
    const int MostNames = 100;

    /// <summary>Extensions that the policy speaks of below.</summary>
    static readonly Oid[] Spoken =
    [
        ObjectIdentifiers.SubjectAlternativeName, ObjectIdentifiers.KeyUsage, ObjectIdentifiers.ExtendedKeyUsage, ObjectIdentifiers.BasicConstraints,
        ObjectIdentifiers.SubjectKeyIdentifier,
    ];

    internal SigningDecision Decide(CertificateRequest request, SigningTerms terms, DateTimeOffset moment)
    {
        var report = new Report();
        var differences = ImmutableArray.CreateBuilder<SigningDifference>();
        Prove(request, report);
        var subject = Subject(request, differences);
        var names = Names(request, terms, differences, report);
        CheckKey(request.PublicKey, request.DisplayName, report);
        Usages(request, terms, differences);
        differences.AddRange(request.Extensions.Where(extension => !Spoken.Contains(extension.Id)).Select(extension => new SigningDifference(
            $"extension {extension.Id}", "asked for", SigningDifference.Nothing, "this authority does not issue it")));
        var (from, until) = Dates(terms, moment, differences);
        return new()
        {
            Role = terms.Role,
            Subject = subject,
            Names = names,
            PublicKey = request.PublicKey.Encoded,
            NotBefore = from,
            NotAfter = until,
            Differences = differences.ToImmutable(),
            Findings = report.ToImmutable(),
        };
    }

    /// <summary>The same once more, for longer: subject, names and key of a certificate that was issued.</summary>
    internal SigningDecision Renew(IssuedCertificate old, SigningTerms terms, DateTimeOffset moment)
    {
        var report = new Report();
        var differences = ImmutableArray.CreateBuilder<SigningDifference>();
        var certificate = old.Certificate;
        var (subject, _) = SubjectName.Of(certificate.Subject);
        var names = ImmutableArray.CreateRange(certificate.SubjectAlternativeNames.All.Select(CertificateName.Of).OfType<CertificateName>());
        differences.AddRange(subject.Fields.Select(field => SigningDifference.Kept("subject", $"{field.Field}={field.Value}")));
        differences.AddRange(names.Select(name => SigningDifference.Kept("name", name.ToString())));
        CheckKey(certificate.PublicKey, certificate.DisplayName, report);
        var (from, until) = Dates(terms, moment, differences);
        return new()
        {
            Role = terms.Role,
            Subject = subject,
            Names = names,
            PublicKey = certificate.PublicKey.Encoded,
            NotBefore = from,
            NotAfter = until,
            Differences = differences.ToImmutable(),
            Renews = old.Serial,
            Findings = report.ToImmutable(),
        };
    }

    static void Prove(CertificateRequest request, Report report)
    {
        // A signature that this platform cannot verify proves nothing either.
        if (request.VerifySignature() != RequestSignature.Valid)
        {
            report.Add(CertificateRules.RequestSignatureInvalid, request.DisplayName,
                ("subject", PlainLine.Of(request.Subject.ToString())));
        }
    }

    static SubjectName Subject(CertificateRequest request, ImmutableArray<SigningDifference>.Builder differences)
    {
        var (subject, left) = SubjectName.Of(request.Subject);
        differences.AddRange(subject.Fields.Select(field =>
            SigningDifference.Kept("subject", $"{field.Field}={PlainLine.Of(field.Value)}")));
        differences.AddRange(left.Select(field => new SigningDifference(
            "subject", PlainLine.Of(field), SigningDifference.Nothing,
            "a field that this authority does not issue, or that is not as RFC 5280 asks")));
        return subject;
    }

    ImmutableArray<CertificateName> Names(
        CertificateRequest request, SigningTerms terms, ImmutableArray<SigningDifference>.Builder differences, Report report)
    {
        var names = new List<CertificateName>();
        var wanted = request.SubjectAlternativeNames.All
            .Select(name => (Asked: PlainLine.Of(name.ToString()), Name: CertificateName.Of(name)))
            .Concat(terms.Further.Select(name => (Asked: SigningDifference.Nothing, Name: (CertificateName?)name)));
        foreach (var (asked, name) in wanted)
        {
            if (WhyNot(name, terms) is { } why)
            {
                differences.Add(new("name", asked, SigningDifference.Nothing, why));
                if (!terms.LeavesOut)
                {
                    var shown = asked == SigningDifference.Nothing ? name?.ToString() : asked;
                    report.Add(IssuanceFindings.NameNotGiven, request.DisplayName, ("name", shown), ("why", why));
                }
            }
            else if (names.Contains(name!)) // a name that is none has a reason above
            {
                differences.Add(new("name", asked, SigningDifference.Nothing, "it stands there already"));
            }
            else
            {
                names.Add(name!);
                differences.Add(asked == SigningDifference.Nothing
                    ? new("name", asked, name!.ToString(), "whoever signs adds it")
                    : SigningDifference.Kept("name", name!.ToString()));
            }
        }

        if (names.Count == 0 && report.Count == 0)
        {
            report.Add(IssuanceFindings.NoNames, request.DisplayName,
                ("suggested", PlainLine.Of(request.Subject.CommonName ?? "the full name of the server")));
        }

        if (names.Count > MostNames)
            report.Add(IssuanceFindings.TooManyNames, request.DisplayName, ("count", names.Count), ("most", MostNames));
        return [.. names];
    }

    string? WhyNot(CertificateName? name, SigningTerms terms) => name switch
    {
        null => "it is of a form that this authority does not issue, or no good name of its form",
        _ when !terms.Role.Forms.Contains(name.Form) => $"certificates of the role {terms.Role.Name} have no names of the form {name.Form}",
        _ when settings.Permitted.IsEmpty => null,
        { Domain: null } => "this authority is limited to domains, and it is an address",
        { Domain: { } domain } when settings.Permitted.Any(permitted => IsWithin(domain, permitted)) => null,
        _ => $"this authority is limited to {string.Join(", ", settings.Permitted)}",
    };

    static bool IsWithin(string domain, string permitted) =>
        domain == permitted || domain.EndsWith($".{permitted}", StringComparison.Ordinal);

    void CheckKey(SubjectPublicKey key, string subject, Report report)
    {
        var isTaken = key.Algorithm switch
        {
            PublicKeyAlgorithm.Rsa => key.Bits is >= 2048 and <= 8192,
            PublicKeyAlgorithm.EllipticCurve => key.Name is "EC P-256" or "EC P-384" or "EC P-521",
            _ => false,
        };
        if (!isTaken)
        {
            report.Add(IssuanceFindings.KeyNotTaken, subject,
                ("key", key.Name), ("taken", "RSA of 2048 to 8192 bits, or P-256, P-384, P-521"), ("rule", "the policy of this authority"));
        }

        if (issued.FirstOrDefault(one => one.Reason == RevocationReason.KeyCompromise && IsSame(one.Certificate.PublicKey, key)) is { } lost)
            report.Add(IssuanceFindings.KeyCompromised, subject, ("serial", lost.Serial), ("subject", lost.Certificate.DisplayName));
        else if (issued.FirstOrDefault(one => IsSame(one.Certificate.PublicKey, key)) is { } other)
            report.Add(IssuanceFindings.KeyUsedBefore, subject, ("serial", other.Serial), ("subject", other.Certificate.DisplayName));
    }

    static bool IsSame(SubjectPublicKey one, SubjectPublicKey other) => one.KeyOctets.Span.SequenceEqual(other.KeyOctets.Span);

    static void Usages(CertificateRequest request, SigningTerms terms, ImmutableArray<SigningDifference>.Builder differences)
    {
        var askedPurposes = request.ExtendedKeyUsage is { } asked
            ? string.Join(", ", asked.Purposes.Select(ObjectIdentifiers.PurposeName))
            : SigningDifference.Nothing;
        Add("purposes", askedPurposes, string.Join(", ", terms.Role.Purposes), $"the role {terms.Role.Name} says so");
        var usage = request.PublicKey.Algorithm == PublicKeyAlgorithm.Rsa
            ? KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment
            : KeyUsage.DigitalSignature;
        var askedUsage = request.KeyUsage?.ToString() ?? SigningDifference.Nothing;
        Add("key usage", askedUsage, usage.ToString(), "what a server's key of this kind is used for");
        if (request.BasicConstraints is { IsAuthority: true })
            differences.Add(new("basic constraints", "CA:TRUE", "CA:FALSE", "a server issues nothing"));

        void Add(string field, string askedFor, string given, string why) =>
            differences.Add(new(field, askedFor, given, askedFor == given ? "" : why));
    }

    (DateTimeOffset From, DateTimeOffset Until) Dates(
        SigningTerms terms, DateTimeOffset moment, ImmutableArray<SigningDifference>.Builder differences)
    {
        var from = CertificateSigner.Start(moment);
        if (from < issuer.NotBefore)
            from = issuer.NotBefore;
        var until = from.AddDays(terms.Days).AddSeconds(-1); // the last second counts (RFC 5280, 4.1.2.5)
        var days = string.Create(CultureInfo.InvariantCulture, $"{terms.Days} days");
        if (until <= issuer.NotAfter)
        {
            differences.Add(SigningDifference.Kept("validity", days));
            return (from, until);
        }

        differences.Add(new("validity", days, Evidence.Moment(issuer.NotAfter), "the issuing authority itself ends then"));
        return (from, issuer.NotAfter);
    }
}

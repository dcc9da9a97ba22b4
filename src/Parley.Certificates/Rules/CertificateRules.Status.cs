using System.Collections.Immutable;
using Parley.Certificates.Inspection;
using Parley.Certificates.Judging;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>There should be a newer list or answer.</summary>
    public static readonly Finding StatusOutOfDate = new("cert.status.out-of-date", Severity.Warning)
    {
        Title = "The {what} is out of date",
        Cause = "The {what} of {issuer} was issued at {thisUpdate}, and a newer one was due at {nextUpdate}. Clients do not use it any more.",
        Fix = "Fetch the new one. If there is none, have {issuer} issue it, and see to it that it is issued before each nextUpdate.",
        Source = SourceReference.Rfc(5280, "6.3.3 (a)"),
    };

    /// <summary>A list or an answer was issued after the moment that was asked for.</summary>
    public static readonly Finding StatusNotYetValid = new("cert.status.not-yet-valid", Severity.Warning)
    {
        Title = "The {what} comes from the future",
        Cause = "The {what} of {issuer} was issued at {thisUpdate}, which is later than {time}: a clock is wrong, or a past moment was asked for.",
        Fix = "Set the clocks of this machine and of {issuer} by the same time servers.",
        Source = SourceReference.Rfc(5280, "5.1.2.4"),
    };

    /// <summary>The issuer's key did not sign a list or an answer.</summary>
    public static readonly Finding StatusSignatureInvalid = new("cert.status.signature-invalid", Severity.Error)
    {
        Title = "The signature of the {what} does not fit its issuer",
        Cause = "The key of {candidate} did not sign the {what} of {issuer}: it was changed after it was issued, or the authority "
            + "has another key of the same name.",
        Fix = "Fetch the {what} again. If it stays so, have {issuer} publish one that is signed with the key of {candidate}.",
        Source = SourceReference.Rfc(5280, "6.3.3 (g)"),
    };

    /// <summary>A list or an answer is signed with a hash for which collisions can be made.</summary>
    public static readonly Finding StatusWeakSignature = new("cert.status.weak-signature", Severity.Warning)
    {
        Title = "The {what} is signed with a weak hash",
        Cause = "The {what} of {issuer} is signed with {algorithm}. Somebody who may choose what is signed can have another one signed with it.",
        Fix = "Set {issuer} to sign lists and answers with SHA-256 or stronger.",
        Source = SourceReference.Rfc(9155, "2"),
    };

    /// <summary>A list or an answer says something about no certificate, by a rule that its readers must follow.</summary>
    public static readonly Finding StatusUnusable = new("cert.status.unusable", Severity.Warning)
    {
        Title = "The {what} cannot be used",
        Cause = "The {what} of {issuer}: {detail}. Careful clients take it as if it were not there.",
        Fix = "Have {issuer} issue the {what} without that.",
        Source = SourceReference.Rfc(5280, "5.2"),
    };

    /// <summary>A responder did not answer.</summary>
    public static readonly Finding StatusNotGiven = new("cert.status.not-given", Severity.Warning)
    {
        Title = "The responder did not answer",
        Cause = "It says {status}. Nothing is known about the certificate that was asked about.",
        Fix = "Ask again later; where it always says so, have the responder's administrator see whether it serves that authority.",
        Source = SourceReference.Rfc(6960, "4.2.1"),
    };

    /// <summary>What is wrong with a list by itself.</summary>
    internal static ImmutableArray<Observation> OfList(CertificateRevocationList list, IssuerLink signer, InspectionOptions options)
    {
        var about = new StatusSubject("revocation list", list.Issuer.DisplayName);
        var report = new Report();
        AddTimes(report, about, list.ThisUpdate, list.NextUpdate, options);
        AddSignature(report, about, signer, list.SignatureAlgorithm.Name, list.SignatureAlgorithm.IsWeak);
        if (list.UnknownCriticalExtension is { } unknown)
            AddUnusable(report, about, $"its critical extension {unknown} is not known", unknown.ToString());
        if (ListDuties.Broken(list) is { } duty)
            AddUnusable(report, about, duty, null);
        return Graded(report, options.Policy);
    }

    /// <summary>What is wrong with a response by itself.</summary>
    internal static ImmutableArray<Observation> OfResponse(OcspResponse response, IssuerLink signer, InspectionOptions options)
    {
        var about = new StatusSubject("OCSP answer", response.ResponderText);
        var report = new Report();
        if (response.SignatureAlgorithm is not { } algorithm)
        {
            report.Add(Observation.Of(StatusNotGiven, about.Issuer, ("status", OcspInspection.StatusOf(response.Status))));
            return Graded(report, options.Policy);
        }

        AddSignature(report, about, signer, algorithm.Name, algorithm.IsWeak);
        if (response.UnknownCriticalExtension is { } unknown)
            AddUnusable(report, about, $"its critical extension {unknown} is not known", unknown.ToString());
        return Graded(report, options.Policy);
    }

    /// <summary>What is wrong with what a response says about one certificate.</summary>
    internal static ImmutableArray<Observation> OfAnswer(OcspSingleResponse single, string certificate, InspectionOptions options)
    {
        var about = new StatusSubject("OCSP answer", "the responder about " + certificate);
        var report = new Report();
        AddTimes(report, about, single.ThisUpdate, single.NextUpdate, options);
        if (single.UnknownCriticalExtension is { } unknown)
            AddUnusable(report, about, $"its critical extension {unknown} is not known", unknown.ToString());
        return Graded(report, options.Policy);
    }

    static void AddTimes(
        Report report, StatusSubject about, DateTimeOffset thisUpdate, DateTimeOffset? nextUpdate, InspectionOptions options)
    {
        var finding = Freshness.Fault(thisUpdate, nextUpdate, options.Time, options.Policy) switch
        {
            RevocationFault.NotYetValid => StatusNotYetValid,
            RevocationFault.Stale => StatusOutOfDate,
            _ => null,
        };
        if (finding is not null)
        {
            about.Add(report, finding, ("thisUpdate", thisUpdate),
                ("nextUpdate", nextUpdate is { } next ? next : "no moment that it names"), ("time", options.Time));
        }
    }

    static void AddSignature(Report report, StatusSubject about, IssuerLink signer, string algorithm, bool isWeak)
    {
        if (signer is { Kind: IssuerLinkKind.Broken, Issuer: { } candidate })
            about.Add(report, StatusSignatureInvalid, ("candidate", candidate.DisplayName));
        if (isWeak)
            about.Add(report, StatusWeakSignature, ("algorithm", algorithm));
    }

    static void AddUnusable(Report report, StatusSubject about, string detail, string? extension) =>
        about.Add(report, StatusUnusable, extension is null ? [("detail", detail)] : [("detail", detail), ("extension", extension)]);

    static ImmutableArray<Observation> Graded(Report report, ValidationPolicy policy) => [.. report.ToImmutable().Select(policy.Grade)];

    /// <summary>What a finding is about.</summary>
    readonly record struct StatusSubject(string What, string Issuer)
    {
        internal void Add(Report report, Finding finding, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
            report.Add(Observation.Of(finding, Issuer, [("what", What), ("issuer", Issuer), .. evidence]));
    }
}

using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>Says what was found out about a certificate, and what to do about it.</summary>
static class RevocationFindings
{
    /// <summary>Addresses shown; honest certificates have one or two.</summary>
    const int AddressesShown = 4;

    /// <summary>
    /// What could not be had of the places that the certificate names. Where nobody answered, what came from no known place
    /// counts too.
    /// </summary>
    internal static void AddFailures(ref RevocationInquiry inquiry, RevocationMaterial material, bool isAnswered)
    {
        var certificate = inquiry.Certificate;
        foreach (var failure in material.Failures)
        {
            if (IsNetworked(failure.Uri) ? !IsNamed(failure.Uri, certificate) : isAnswered)
                continue;
            var fault = failure.Kind switch
            {
                FetchFailureKind.Unreachable => RevocationFault.Unreachable,
                FetchFailureKind.NotServed => RevocationFault.NotServed,
                FetchFailureKind.TooSlow => RevocationFault.TooSlow,
                _ => RevocationFault.Unusable,
            };
            inquiry.AddProblem(new(fault, PlainLine.Of(failure.Uri.OriginalString), PlainLine.Of(failure.Detail)));
        }

        // A refusal names no certificate; it is not that of one whose clients ask nobody.
        if (isAnswered || (certificate.OcspAddresses.IsEmpty && inquiry.Path.Certificates.Any(other => !other.Certificate.OcspAddresses.IsEmpty)))
            return;
        foreach (var response in material.UnattributedResponses)
        {
            inquiry.AddProblem(response.Status == OcspResponseStatus.Successful
                ? new(RevocationFault.Unusable, "an OCSP answer", "it is about no certificate")
                : new(RevocationFault.NotAnswered, "the OCSP responder", RefusalText.Of(response.Status)));
        }
    }

    /// <summary>Adds the findings about one certificate and gives its answer.</summary>
    internal static RevocationAnswer Report(
        RevocationAnswer? answer, ref RevocationInquiry inquiry, JudgeRequest request, Report report)
    {
        var context = inquiry.Path.Certificates[inquiry.Index];
        if (answer is { Status: RevocationStatus.Revoked })
            context.Add(report, CertificateRules.Revoked, Evidence(answer, context.Certificate));
        else if (answer is { RevokedAt: not null })
            context.Add(report, CertificateRules.RevokedLater, [.. Evidence(answer, context.Certificate), ("time", request.Time)]);
        if (answer is { Status: RevocationStatus.Good } && inquiry.WeakAlgorithm is { } weak)
            context.Add(report, CertificateRules.RevocationWeakSignature, ("algorithm", weak), ("source", Source(answer)));
        if (inquiry.Problems is { } problems)
        {
            foreach (var problem in problems)
                Add(problem, isAnswered: answer is not null, context, request.Policy, report);
        }

        return answer ?? Unanswered(ref inquiry, context, request.Policy, report);
    }

    static RevocationAnswer Unanswered(
        ref RevocationInquiry inquiry, CertificateContext context, ValidationPolicy policy, Report report)
    {
        var problems = inquiry.Problems ?? [];
        var first = problems.Find(problem => problem.Fault is RevocationFault.Unreachable or RevocationFault.NotServed)
            ?? problems.Find(problem => problem.Fault is not (RevocationFault.Unknown or RevocationFault.Partial))
            ?? problems.Find(problem => problem.Fault == RevocationFault.Unknown)
            ?? problems.Find(problem => problem.Fault == RevocationFault.Partial);
        if (first is null or { Fault: RevocationFault.Partial })
        {
            var names = Addresses(context.Certificate);
            var finding = first is null && names is null ? CertificateRules.RevocationNoAddress : CertificateRules.RevocationNoInformation;
            context.Add(report, finding, Severity(finding, policy),
                ("detail", first is null ? "none that was given is about it" : $"{first.Source}: {first.Detail}"),
                ("addresses", names ?? "its authority's website"));
        }

        return new()
        {
            Status = first?.Fault switch
            {
                null or RevocationFault.Partial or RevocationFault.Unknown => RevocationStatus.NoInformation,
                RevocationFault.Unreachable or RevocationFault.NotServed => RevocationStatus.Unreachable,
                _ => RevocationStatus.Unusable,
            },
            Detail = first is null ? "nothing that was given is about it" : $"{first.Source}: {first.Detail}",
            ThisUpdate = first?.ThisUpdate,
            NextUpdate = first?.NextUpdate,
        };
    }

    static void Add(
        RevocationProblem problem, bool isAnswered, CertificateContext context, ValidationPolicy policy, Report report)
    {
        var finding = problem.Fault switch
        {
            RevocationFault.Unknown => CertificateRules.RevocationUnknown,
            RevocationFault.Unreachable => CertificateRules.RevocationUnreachable,
            RevocationFault.NotServed => CertificateRules.RevocationNotServed,
            RevocationFault.NotAnswered => CertificateRules.RevocationNotAnswered,
            RevocationFault.TooSlow => CertificateRules.RevocationTooSlow,
            RevocationFault.Stale => CertificateRules.RevocationStale,
            RevocationFault.NotYetValid => CertificateRules.RevocationNotYetValid,
            RevocationFault.Unusable => CertificateRules.RevocationUnusable,
            _ => null,
        };
        if (finding is null)
            return;
        context.Add(report, finding, isAnswered ? WhereAnswered(problem.Fault) : Severity(finding, policy),
            ("source", problem.Source),
            ("detail", problem.Detail),
            ("thisUpdate", problem.ThisUpdate is { } thisUpdate ? thisUpdate : "not given"),
            ("nextUpdate", problem.NextUpdate is { } nextUpdate ? nextUpdate : "not given"),
            ("addresses", Addresses(context.Certificate) ?? "where its clients fetch it"));
    }

    /// <summary>
    /// Another source answered. A place that certificates name and where nothing is to be had is a fault all the same: clients
    /// that ask there alone get no answer.
    /// </summary>
    static Severity WhereAnswered(RevocationFault fault) =>
        fault is RevocationFault.Unreachable or RevocationFault.NotServed or RevocationFault.TooSlow
            ? Diagnostics.Severity.Warning
            : Diagnostics.Severity.Note;

    static Severity Severity(Finding finding, ValidationPolicy policy) =>
        policy.Revocation == RevocationCheck.Required ? Diagnostics.Severity.Error : finding.Severity;

    static (string, object?)[] Evidence(RevocationAnswer answer, Certificate certificate) =>
    [
        ("revokedAt", answer.RevokedAt),
        ("reason", RevocationReasonText.Of(answer.Reason)),
        ("invalidityDate", answer.InvalidityDate is { } date ? date : "not given"),
        ("source", Source(answer)),
        ("thisUpdate", answer.ThisUpdate),
        ("addresses", Addresses(certificate) ?? "not given"),
    ];

    static string Source(RevocationAnswer answer) =>
        answer.List is { } list ? RevocationInquiry.Name(list)
        : answer.Response is { } response ? RevocationInquiry.Name(response)
        : "";

    /// <summary>
    /// The HTTP addresses of lists and responders; <see langword="null"/> where there is none, because clients follow no others.
    /// </summary>
    static string? Addresses(Certificate certificate)
    {
        var named = certificate.CrlAddresses.Concat(certificate.OcspAddresses)
            .Where(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsHttp(uri))
            .Take(AddressesShown);
        var text = string.Join(", ", named.Select(address => PlainLine.Of(address)));
        return text.Length == 0 ? null : text;
    }

    static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    static bool IsNetworked(Uri uri) => uri.IsAbsoluteUri && !uri.IsFile;

    static bool IsNamed(Uri uri, Certificate certificate) =>
        certificate.CrlAddresses.Contains(uri.OriginalString) || certificate.OcspAddresses.Contains(uri.OriginalString);
}

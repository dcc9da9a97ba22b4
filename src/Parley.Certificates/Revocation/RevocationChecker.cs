using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Finds out for each certificate of an anchored path whether its issuer revoked it: from the lists and answers of the
/// request, nothing else (RFC 5280, 6.3; RFC 6960, 3.2). One for one verdict.
/// </summary>
sealed class RevocationChecker
{
    readonly JudgeRequest _request;
    readonly ImmutableArray<PresentedCertificate> _presented;
    readonly SignatureVerifier _verifier;
    readonly SearchBudget _budget;
    readonly ListSigners _signers;
    OcspResponders? _responders;
    SignerPaths? _signerPaths;

    RevocationChecker(
        JudgeRequest request, ImmutableArray<PresentedCertificate> presented, SignatureVerifier verifier, SearchBudget budget)
    {
        _request = request;
        _presented = presented;
        _verifier = verifier;
        _budget = budget;
        _signers = new(request, budget, this);
    }

    /// <summary>Paths of signers beside the path that is judged.</summary>
    internal SignerPaths SignerPaths => _signerPaths ??= new(_request, _presented, _verifier, _budget);

    /// <summary>A checker for a request, <see langword="null"/> where it asks for none of this.</summary>
    internal static RevocationChecker? Of(
        JudgeRequest request, ImmutableArray<PresentedCertificate> presented, SignatureVerifier verifier, SearchBudget budget) =>
        request.Policy.Revocation == RevocationCheck.Required
        || (request.Policy.Revocation == RevocationCheck.WhereKnown && !request.Revocation.IsEmpty)
            ? new(request, presented, verifier, budget)
            : null;

    /// <summary>
    /// The answers for all certificates of an anchored path, the leaf first, the anchor left out; adds what is wrong.
    /// </summary>
    internal ImmutableArray<RevocationAnswer> Check(PathContext path, Report report)
    {
        var answers = new RevocationAnswer[path.Certificates.Length - 1];
        for (var i = answers.Length - 1; i >= 0; i--)
        {
            var inquiry = new RevocationInquiry(path, i);
            Ask(ref inquiry);
            var answer = inquiry.Answer();
            RevocationFindings.AddFailures(ref inquiry, _request.Revocation, isAnswered: answer is not null);
            answers[i] = RevocationFindings.Report(answer, ref inquiry, _request, report);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(answers);
    }

    /// <summary>
    /// Why a certificate of somebody who signs lists or answers cannot be relied on; <see langword="null"/> where it can.
    /// </summary>
    /// <param name="path">The path with the certificate.</param>
    /// <param name="index">Its place.</param>
    /// <param name="mustBeKnown">Whether no answer counts against it.</param>
    /// <param name="withResponses">Whether OCSP answers are looked at too.</param>
    internal string? WhyRevokedOrUnknown(PathContext path, int index, bool mustBeKnown, bool withResponses)
    {
        var inquiry = new RevocationInquiry(path, index);
        AskLists(ref inquiry);
        if (withResponses)
            AskResponses(ref inquiry);
        return inquiry.Answer() switch
        {
            { Status: RevocationStatus.Revoked } => $"the certificate of {inquiry.Certificate.DisplayName} is itself revoked",
            null when mustBeKnown => $"whether the certificate of {inquiry.Certificate.DisplayName} is itself revoked is not known",
            _ => null,
        };
    }

    void Ask(ref RevocationInquiry inquiry)
    {
        AskLists(ref inquiry);
        AskResponses(ref inquiry);
    }

    void AskLists(ref RevocationInquiry inquiry)
    {
        var certificate = inquiry.Certificate;
        AskListsOf(certificate.Issuer, ref inquiry);
        if (!_request.Revocation.HasIndirectLists)
            return;
        foreach (var issuer in ListScope.OtherIssuers(certificate))
            AskListsOf(issuer, ref inquiry);
    }

    void AskListsOf(DistinguishedName issuer, ref RevocationInquiry inquiry)
    {
        var lists = _request.Revocation.ListsOf(issuer);
        foreach (var list in lists.Complete)
        {
            if (!_budget.TakeRevocationSource())
                return;
            Ask(list, lists.Delta, ref inquiry);
        }
    }

    void Ask(CertificateRevocationList list, ImmutableArray<CertificateRevocationList> deltas, ref RevocationInquiry inquiry)
    {
        var reasons = new ListScope(_budget, _request.Policy.BaselineRevocationLists).Of(list, inquiry.Certificate);
        if (reasons == RevocationReasons.None)
            return;
        if (_signers.WhyUnusable(list, inquiry.Path, inquiry.Index) is { } why)
        {
            inquiry.AddProblem(new(RevocationFault.Unusable, RevocationInquiry.Name(list), why, list.ThisUpdate, list.NextUpdate));
            return;
        }

        var fault = Freshness.Fault(list.ThisUpdate, list.NextUpdate, _request.Time, _request.Policy);
        var delta = deltas.IsEmpty ? null : NewestDelta(list, deltas, ref inquiry);
        // A complete list brought up to date by a delta list counts as long as that one does (RFC 5280, 5.2.4).
        if (delta is not null && fault == RevocationFault.Stale)
            fault = null;
        var source = list;
        var isListed = false;
        RevocationEntry entry = default;
        if (delta is not null && delta.TryFind(inquiry.Certificate, out entry))
            (source, isListed) = (delta, true);
        else
            isListed = list.TryFind(inquiry.Certificate, out entry);
        isListed &= entry.Reason != RevocationReason.RemoveFromCrl;
        if (isListed && AddEntry(entry, source, reasons, fault, ref inquiry))
            return;
        if (fault is { } wrong)
            inquiry.AddProblem(new(wrong, RevocationInquiry.Name(list), TimesOf(wrong, _request.Time), list.ThisUpdate, list.NextUpdate));
        else
            AddGood(list, delta, reasons, ref inquiry);
    }

    /// <summary>Whether the entry settles the matter: that of a stale list does, unless it is a hold.</summary>
    bool AddEntry(
        RevocationEntry entry, CertificateRevocationList source, RevocationReasons reasons, RevocationFault? fault,
        ref RevocationInquiry inquiry)
    {
        var isLater = entry.EffectiveFrom > _request.Time;
        if (fault == RevocationFault.Stale && (isLater || !entry.IsFinal))
            return false;
        var answer = new RevocationAnswer
        {
            Status = isLater ? RevocationStatus.Good : RevocationStatus.Revoked,
            RevokedAt = entry.RevokedAt,
            Reason = entry.Reason,
            InvalidityDate = entry.InvalidityDate,
            List = source,
            ThisUpdate = source.ThisUpdate,
            NextUpdate = source.NextUpdate,
        };
        if (isLater)
            inquiry.AddRevokedLater(answer, reasons);
        else
            inquiry.AddRevoked(answer);
        return true;
    }

    static void AddGood(
        CertificateRevocationList list, CertificateRevocationList? delta, RevocationReasons reasons, ref RevocationInquiry inquiry)
    {
        inquiry.AddGood((delta ?? list).Good, reasons, list.SignatureAlgorithm);
        if (reasons != RevocationReasons.All)
        {
            inquiry.AddProblem(new(RevocationFault.Partial, RevocationInquiry.Name(list),
                $"it is about {RevocationReasonText.Of(reasons)} only", list.ThisUpdate, list.NextUpdate));
        }
    }

    /// <summary>The newest delta list that may be combined with a complete one (RFC 5280, 5.2.4 and 6.3.3 (c)).</summary>
    CertificateRevocationList? NewestDelta(
        CertificateRevocationList list, ImmutableArray<CertificateRevocationList> deltas, ref RevocationInquiry inquiry)
    {
        CertificateRevocationList? newest = null;
        foreach (var delta in deltas)
        {
            if (!_budget.TakeRevocationSource())
                return newest;
            if (!IsDeltaOf(delta, list) || (newest is not null && newest.Number >= delta.Number))
                continue;
            var why = _signers.WhyUnusable(delta, inquiry.Path, inquiry.Index);
            var fault = Freshness.Fault(delta.ThisUpdate, delta.NextUpdate, _request.Time, _request.Policy);
            if (why is null && fault is null)
            {
                newest = delta;
            }
            else
            {
                inquiry.AddProblem(new(why is null ? fault ?? RevocationFault.Unusable : RevocationFault.Unusable,
                    RevocationInquiry.Name(delta), why ?? TimesOf(fault ?? RevocationFault.Stale, _request.Time),
                    delta.ThisUpdate, delta.NextUpdate));
            }
        }

        return newest;
    }

    static bool IsDeltaOf(CertificateRevocationList delta, CertificateRevocationList list) =>
        list.Number >= delta.BaseNumber && list.Number < delta.Number
        && Octets(delta.IssuingDistributionPoint?.Encoded).SequenceEqual(Octets(list.IssuingDistributionPoint?.Encoded))
        && Octets(delta.AuthorityKeyIdentifier?.KeyIdentifier).SequenceEqual(Octets(list.AuthorityKeyIdentifier?.KeyIdentifier));

    static ReadOnlySpan<byte> Octets(ReadOnlyMemory<byte>? octets) => octets is { } some ? some.Span : [];

    void AskResponses(ref RevocationInquiry inquiry)
    {
        foreach (var response in _request.Revocation.ResponsesOf(inquiry.Certificate.SerialNumber))
        {
            if (!_budget.TakeRevocationSource())
                return;
            foreach (var single in response.Responses)
            {
                if (single.CertificateId.IsOf(inquiry.Certificate, inquiry.Issuer))
                    Ask(response, single, ref inquiry);
            }
        }
    }

    void Ask(OcspResponse response, OcspSingleResponse single, ref RevocationInquiry inquiry)
    {
        var name = RevocationInquiry.Name(response);
        _responders ??= new(_request, _verifier, _budget, this);
        if (_responders.WhyUnusable(response, single, inquiry.Path, inquiry.Index) is { } why)
        {
            inquiry.AddProblem(new(RevocationFault.Unusable, name, why, single.ThisUpdate, single.NextUpdate));
            return;
        }

        var answer = new RevocationAnswer
        {
            Status = RevocationStatus.Good, Response = response, ThisUpdate = single.ThisUpdate, NextUpdate = single.NextUpdate,
        };
        var fault = Freshness.Fault(single.ThisUpdate, single.NextUpdate, _request.Time, _request.Policy)
            ?? (response.ProducedAt - _request.Time > Freshness.ClockTolerance ? RevocationFault.NotYetValid : null);
        if (single is { Status: OcspCertificateStatus.Revoked, RevokedAt: { } revokedAt })
        {
            var isLater = revokedAt > _request.Time;
            if (fault != RevocationFault.Stale || (!isLater && single.Reason != RevocationReason.CertificateHold))
            {
                answer = answer with { RevokedAt = revokedAt, Reason = single.Reason };
                if (isLater)
                    inquiry.AddRevokedLater(answer, RevocationReasons.All);
                else
                    inquiry.AddRevoked(answer with { Status = RevocationStatus.Revoked });
                return;
            }
        }

        if (fault is { } wrong)
            inquiry.AddProblem(new(wrong, name, TimesOf(wrong, _request.Time), single.ThisUpdate, single.NextUpdate));
        else if (single.Status == OcspCertificateStatus.Unknown)
            inquiry.AddProblem(new(RevocationFault.Unknown, name, "the responder does not know the certificate", single.ThisUpdate, single.NextUpdate));
        else if (response.SignatureAlgorithm is { } algorithm)
            inquiry.AddGood(answer, RevocationReasons.All, algorithm);
    }

    static string TimesOf(RevocationFault fault, DateTimeOffset time) => fault == RevocationFault.NotYetValid
        ? "it was issued after the moment of validation, " + Evidence.Moment(time)
        : "there should have been a newer one by " + Evidence.Moment(time);
}

using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Revocation;

/// <summary>Whether a list may be used at all: understood, and signed by who may sign it (RFC 5280, 6.3.3 (f) and (g)).</summary>
sealed class ListSigners(JudgeRequest request, SearchBudget budget, RevocationChecker checker)
{
    /// <summary>
    /// Lists at most whose signers' certificates are looked up in further lists; indirect lists need two or three.
    /// </summary>
    const int MaximumNesting = 4;

    List<CertificateRevocationList>? _inProgress;
    Dictionary<(CertificateRevocationList, PathContext), string?>? _known;

    /// <summary>Why a list cannot be used, <see langword="null"/> where it can.</summary>
    internal string? WhyUnusable(CertificateRevocationList list, PathContext path, int index)
    {
        if (list.UnknownCriticalExtension is { } unknown)
            return $"it has the critical extension {unknown}, which is not understood";
        if (request.Policy.IsThorough && ListDuties.Broken(list) is { } duty)
            return duty;
        if (WhyNotApproved(list.SignatureAlgorithm, request.Policy) is { } weak)
            return weak;
        if (request.Policy.BaselineRevocationLists && BaselineFault(list) is { } fault)
            return fault;
        // Nearly always the issuer on the path signed.
        var issuer = path.Certificates[index + 1];
        if (MaySign(issuer) && issuer.Certificate.Subject.Equals(list.Issuer)
            && Check(list, WorkingKey.Of(path.Certificates, index + 1)) == SignatureCheck.Valid)
            return null;
        _inProgress ??= [];
        _known ??= [];
        // Whoever signs the list in which its own certificate would be revoked is taken at its word until it is found there.
        if (_inProgress.Contains(list))
            return null;
        if (_inProgress.Count == MaximumNesting)
            return "who signed it is certified by too long a chain of other signers";
        if (_known.TryGetValue((list, path), out var known))
            return known;
        _inProgress.Add(list);
        var why = Search(list, path);
        _inProgress.RemoveAt(_inProgress.Count - 1);
        // Inside another search a list was taken at its word, so that the result may not be kept.
        if (_inProgress.Count == 0)
            _known.Add((list, path), why);
        return why;
    }

    string? Search(CertificateRevocationList list, PathContext path)
    {
        var why = $"no certificate of {list.Issuer.DisplayName} is at hand";
        foreach (var candidate in checker.SignerPaths.CertificatesOf(list.Issuer, path))
        {
            if (!budget.TakeCandidate())
                return "the search for who signed it was given up";
            var place = SignerPaths.IndexOf(candidate, path);
            var check = Check(list, place < 0 ? candidate.PublicKey : WorkingKey.Of(path.Certificates, place));
            if (check is null)
                return "the search for who signed it was given up";
            if (check != SignatureCheck.Valid)
            {
                why = check == SignatureCheck.Unsupported
                    ? $"it is signed with {list.SignatureAlgorithm.Name}, which cannot be verified here"
                    : $"no key of {list.Issuer.DisplayName} at hand made its signature";
                continue;
            }

            if (!(place < 0 ? MaySign(candidate) : MaySign(path.Certificates[place])))
                why = $"the key usage of {candidate.DisplayName} does not allow it to sign lists (cRLSign)";
            else if (place >= 0)
                return null;
            else if (WhyNotTrusted(candidate, path) is { } untrusted)
                why = untrusted;
            else
                return null;
        }

        return why;
    }

    string? WhyNotTrusted(Certificate signer, PathContext path)
    {
        if (checker.SignerPaths.Find(signer, path, out var own, out var why) is not { } found)
            return why;
        var mustBeKnown = request.Policy.Revocation == RevocationCheck.Required;
        for (var i = own - 1; i >= 0; i--)
        {
            if (checker.WhyRevokedOrUnknown(found, i, mustBeKnown, withResponses: true) is { } revoked)
                return revoked;
        }

        return null;
    }

    SignatureCheck? Check(CertificateRevocationList list, SubjectPublicKey key)
    {
        if (list.Verified.TryGet(key, out var known))
            return known;
        if (!budget.TakeSignatureCheck())
            return null;
        var check = key.Verification.Verify(list.Signed.Span, list.SignatureAlgorithm, list.Signature.Span);
        list.Verified.Add(key, check);
        return check;
    }

    /// <summary>Why an algorithm does not count for lists and answers, <see langword="null"/> where it does.</summary>
    internal static string? WhyNotApproved(SignatureAlgorithm algorithm, ValidationPolicy policy)
    {
        if (algorithm.Hash == HashAlgorithmName.MD5)
            return "it is signed with MD5, which proves nothing (RFC 6151)";
        var isApproved = (policy.SignatureSchemes.IsEmpty || policy.SignatureSchemes.Contains(algorithm.Scheme))
            && (policy.Hashes.IsEmpty || algorithm.Hash.Name is null || policy.Hashes.Contains(algorithm.Hash));
        return isApproved ? null : $"it is signed with {algorithm.Name}, which the profile {policy.Name} does not approve";
    }

    static bool MaySign(CertificateContext context) =>
        MaySign(context.Certificate) || !context.Counts(AnchorScrutiny.Constraints);

    /// <summary>A certificate without key usage may be used for anything (RFC 5280, 6.3.3 (f)).</summary>
    static bool MaySign(Certificate certificate) => certificate.KeyUsage is not { } usage || usage.HasFlag(KeyUsage.CrlSigning);

    /// <summary>What the CA/Browser Forum asks of lists beyond RFC 5280 (BR 7.2.2.1).</summary>
    static string? BaselineFault(CertificateRevocationList list) => list.IssuingDistributionPoint switch
    {
        null => null,
        { IsIndirect: true } => "it is indirect, which public authorities' lists must not be (BR 7.2.2.1)",
        { OnlySomeReasons: not null } => "it is about some reasons only, which public authorities' lists must not be (BR 7.2.2.1)",
        var scope when scope.FullName.Any(name => name.Kind != GeneralNameKind.Uri) =>
            "its distribution point has a name that is no address (BR 7.2.2.1)",
        { RelativeName.IsEmpty: false } => "its distribution point has a name relative to its issuer's (BR 7.2.2.1)",
        _ => null,
    };
}

using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Whether an OCSP answer may be used: understood, and signed by the certificate's issuer or by a responder that this issuer
/// certified for it (RFC 6960, 3.2 and 4.2.2.2).
/// </summary>
sealed class OcspResponders(JudgeRequest request, SignatureVerifier verifier, SearchBudget budget, RevocationChecker checker)
{
    /// <summary>Why an answer cannot be used, <see langword="null"/> where it can.</summary>
    internal string? WhyUnusable(OcspResponse response, OcspSingleResponse single, PathContext path, int index)
    {
        if ((response.UnknownCriticalExtension ?? single.UnknownCriticalExtension) is { } unknown)
            return $"it has the critical extension {unknown}, which is not understood";
        if (single.NextUpdate < single.ThisUpdate)
            return "it ends before it begins";
        if (response.SignatureAlgorithm is not { } algorithm)
            return "it is not signed";
        if (ListSigners.WhyNotApproved(algorithm, request.Policy) is { } weak)
            return weak;
        var issuer = path.Certificates[index + 1].Certificate;
        var why = $"no certificate of {response.ResponderText} is at hand";
        if (response.IsResponder(issuer))
        {
            switch (Check(response, algorithm, WorkingKey.Of(path.Certificates, index + 1)))
            {
                case SignatureCheck.Valid:
                    return null;
                case SignatureCheck.Unsupported:
                    return $"it is signed with {algorithm.Name}, which cannot be verified here";
                case null:
                    return "the search for who signed it was given up";
                default:
                    why = $"the key of {issuer.DisplayName} did not make its signature";
                    break;
            }
        }

        return Search(response, algorithm, path, index, why);
    }

    string? Search(OcspResponse response, SignatureAlgorithm algorithm, PathContext path, int index, string why)
    {
        foreach (var candidate in response.Certificates.Concat(checker.SignerPaths.Others()))
        {
            if (!budget.TakeCandidate())
                return "the search for who signed it was given up";
            if (!response.IsResponder(candidate) || candidate.Equals(path.Certificates[index + 1].Certificate))
                continue;
            if (WhyNotDelegated(candidate, response, algorithm, path, index) is not { } fault)
                return null;
            why = fault;
        }

        return why;
    }

    string? WhyNotDelegated(
        Certificate responder, OcspResponse response, SignatureAlgorithm algorithm, PathContext path, int index)
    {
        var issuer = path.Certificates[index + 1].Certificate;
        // The purpose itself must be named; "any purpose" does not make a responder.
        if (responder.ExtendedKeyUsage is not { } usage || !usage.Purposes.Contains(RevocationIdentifiers.OcspSigning))
            return $"{responder.DisplayName} is not certified as a responder (id-kp-OCSPSigning)";
        if (!responder.Issuer.Equals(issuer.Subject))
            return $"{responder.DisplayName} was not certified by {issuer.DisplayName}, who issued the certificate";
        if (Check(response, algorithm, responder.PublicKey) != SignatureCheck.Valid)
            return $"the key of {responder.DisplayName} did not make its signature";
        if (!budget.TakeSignatureCheck())
            return "the search for who signed it was given up";
        if (verifier.Verify(responder, issuer.PublicKey) != SignatureCheck.Valid)
            return $"the key of {issuer.DisplayName} did not sign the certificate of {responder.DisplayName}";
        if (checker.SignerPaths.Find(responder, Above(path, index), out _, out var why) is not { } found)
            return why;
        if (responder.Extension(RevocationIdentifiers.NoCheck) is not null)
            return null;
        // One that names no way to check it is left to the client's policy (RFC 6960, 4.2.2.2.1): it counts unless a list
        // at hand says otherwise.
        var canBeAsked = !responder.CrlAddresses.IsEmpty || !responder.OcspAddresses.IsEmpty;
        var mustBeKnown = canBeAsked && request.Policy.Revocation == RevocationCheck.Required;
        return checker.WhyRevokedOrUnknown(found, index: 0, mustBeKnown, withResponses: false);
    }

    /// <summary>The path from the issuer upwards: only that issuer may have certified the responder.</summary>
    static PathContext Above(PathContext path, int index)
    {
        return new()
        {
            Certificates = [.. path.Certificates.Skip(index + 1)],
            IsAnchored = true,
            Policy = path.Policy,
            Budget = path.Budget,
        };
    }

    SignatureCheck? Check(OcspResponse response, SignatureAlgorithm algorithm, SubjectPublicKey key)
    {
        if (response.Verified.TryGet(key, out var known))
            return known;
        if (!budget.TakeSignatureCheck())
            return null;
        var check = key.Verification.Verify(response.Signed.Span, algorithm, response.Signature.Span);
        response.Verified.Add(key, check);
        return check;
    }
}

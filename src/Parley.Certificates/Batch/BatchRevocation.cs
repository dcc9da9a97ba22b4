using Parley.Certificates.Revocation;

namespace Parley.Certificates.Batch;

/// <summary>The lists and answers of a case, and how much is made of them.</summary>
static class BatchRevocation
{
    /// <summary>
    /// What could be read, and what could not as a file that could not be had; and whether an answer is required: where a list
    /// or an answer is well-formed (RFC 5280, 5.1). A case with nothing but malformed lists is one without lists.
    /// </summary>
    internal static (RevocationMaterial Material, RevocationCheck Check) Of(BatchRecord record)
    {
        if (record.RevocationLists.IsEmpty && record.OcspResponses.IsEmpty)
            return (RevocationMaterial.None, RevocationCheck.Off);
        var lists = new List<CertificateRevocationList>();
        var responses = new List<OcspResponse>();
        var failures = new List<FailedFetch>();
        foreach (var (index, encoded) in record.RevocationLists.Index())
        {
            if (CertificateRevocationList.TryParse(encoded, out var list, out var error))
                lists.Add(list);
            else
                failures.Add(Failure("crl", index, error.ToString()));
        }

        foreach (var (index, encoded) in record.OcspResponses.Index())
        {
            if (OcspResponse.TryParse(encoded, out var response, out var error))
                responses.Add(response);
            else
                failures.Add(Failure("ocsp-response", index, error.ToString()));
        }

        var isAnyWellFormed = responses.Count > 0 || lists.Exists(ListDuties.IsWellFormed);
        return (RevocationMaterial.Of(lists, responses, failures),
            isAnyWellFormed ? RevocationCheck.Required : RevocationCheck.WhereKnown);
    }

    // A place that no certificate names, so that it counts for all of them.
    static FailedFetch Failure(string what, int index, string detail) => new()
    {
        Uri = new(FormattableString.Invariant($"file:///case/{what}-{index + 1}")), Kind = FetchFailureKind.Unusable, Detail = detail,
    };
}

using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>Targets: revocation lists and OCSP answers.</summary>
static class RevocationFuzz
{
    static readonly Certificate Somebody = TestAuthority.Root("Fuzz Root").Leaf();

    internal static bool List(byte[] input)
    {
        if (!CertificateRevocationList.TryParse(input, out var list, out var error))
        {
            FuzzCheck.IsTold(error, input.Length);
            return false;
        }

        var count = 0;
        foreach (var entry in list.Entries)
        {
            count++;
            _ = entry.SerialText + entry.CertificateIssuer.DisplayName;
        }

        FuzzCheck.That(count == list.EntryCount, "all entries are told");
        _ = list.TryFind(Somebody, out _);
        FuzzCheck.That(list.ToString().Length > 0, "it has a name for reports");
        foreach (var point in list.FreshestPoints)
            _ = point.FullName.Length + point.CrlIssuer.Length;
        return true;
    }

    internal static bool Answer(byte[] input)
    {
        if (!OcspResponse.TryParse(input, out var response, out var error))
        {
            FuzzCheck.IsTold(error, input.Length);
            return false;
        }

        FuzzCheck.That(response.ToString().Length > 0, "it has a name for reports");
        FuzzCheck.That(response.Responses.IsEmpty || response.SignatureAlgorithm is not null, "what says something is signed");
        _ = response.IsResponder(Somebody);
        foreach (var single in response.Responses)
            FuzzCheck.That(single.Status == OcspCertificateStatus.Revoked == single.RevokedAt is not null, "what is revoked has a moment");
        foreach (var certificate in response.Certificates)
            ParserFuzz.Touch(certificate);
        return true;
    }
}

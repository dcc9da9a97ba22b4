using System.Globalization;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Public data of single lists and answers: every status as expected, but for those that the reasons file names.</summary>
public sealed class RevocationVectorTests(ITestOutputHelper output)
{
    const string Set = "boringssl-revocation";

    readonly CertificateJudge _judge = new();

    [VectorsFact(Set + "/cases")]
    public void Agrees_with_the_lists_and_answers_of_boringssl()
    {
        var reasons = VectorReasons.Of(Set);
        var surprises = new List<string>();
        int total = 0, agreed = 0;

        foreach (var vector in VectorSet.Read<RevocationCase>(Set + "/cases"))
        {
            total++;
            var (status, detail) = StatusOf(vector);
            var isAsExpected = status == vector.ExpectedStatus;
            agreed += isAsExpected ? 1 : 0;
            if (isAsExpected == reasons.Names(vector.Id))
                surprises.Add($"{vector.Id}: expected {vector.ExpectedStatus}, was {status} ({detail})");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Set}: {agreed} of {total} as expected"));
        foreach (var surprise in surprises)
            output.WriteLine(surprise);
        Assert.NotEqual(0, total);
        Assert.Empty(surprises);
    }

    [VectorsFact(Set + "/cases")]
    public void Reads_answers_that_can_be_read_and_no_others()
    {
        var surprises = new List<string>();
        foreach (var vector in VectorSet.Read<RevocationCase>(Set + "/cases").Where(vector => vector.OcspResponse is not null))
        {
            // VectorRevocation needs no answer of another kind.
            var isRead = OcspResponse.TryParse(VectorRevocation.Octets(vector.OcspResponse!), out var response, out var error);
            var isAsExpected = vector.ExpectedResponseStatus switch
            {
                "PARSE_RESPONSE_ERROR" or "PARSE_RESPONSE_DATA_ERROR" => !isRead,
                "ERROR_RESPONSE" => response is { Status: not OcspResponseStatus.Successful },
                _ => response is { Status: OcspResponseStatus.Successful },
            };
            if (!isAsExpected && !VectorReasons.Of(Set).Names(vector.Id))
                surprises.Add($"{vector.Id}: expected {vector.ExpectedResponseStatus}, was {response?.ToString() ?? error.ToString()}");
        }

        Assert.Empty(surprises);
    }

    [VectorsFact(Set + "/cases")]
    public void Asks_as_expected()
    {
        var asked = 0;
        foreach (var vector in VectorSet.Read<RevocationCase>(Set + "/cases"))
        {
            if (vector.OcspRequest is null || Read(vector.Certificate) is not { } certificate || Read(vector.IssuerCertificate) is not { } issuer)
                continue;
            asked++;
            var request = OcspRequest.Encode(certificate, issuer, nonce: default);

            Assert.Equal(VectorRevocation.Octets(vector.OcspRequest).ToArray(), request.ToArray());
        }

        Assert.NotEqual(0, asked);
    }

    (string Status, string? Detail) StatusOf(RevocationCase vector)
    {
        // With a further authority above it the issuer is sent, and that authority is trusted.
        string[] anchors = vector.ExtraCaCertificates.Length > 0 ? vector.ExtraCaCertificates : [vector.IssuerCertificate];
        string[] sent = vector.ExtraCaCertificates.Length > 0 ? [vector.Certificate, vector.IssuerCertificate] : [vector.Certificate];
        var verdict = _judge.Judge(new()
        {
            Presented = [.. sent.Select(VectorRevocation.Octets)],
            Trust = TrustStore.Of(anchors.Select(Read).OfType<Certificate>()),
            Reference = new() { Service = ApplicationService.Http, Name = "none.invalid", Origin = ReferenceOrigin.TypedByUser },
            Time = vector.ValidationTime,
            Purpose = KeyPurpose.Any,
            Policy = ValidationPolicy.Default with
            {
                MinimumRsaBits = 1024,
                Anchors = AnchorScrutiny.Dates | AnchorScrutiny.Constraints,
                Revocation = RevocationCheck.Required,
                MaximumRevocationAge = TimeSpan.FromSeconds(vector.MaxAgeSeconds),
            },
            Revocation = VectorRevocation.Of(
                vector.Crl is { } list ? [list] : [], vector.OcspResponse is { } response ? [response] : []),
        });
        var answer = verdict.Best is { Revocation: [var first, ..] } ? first : null;
        return (answer?.Status switch
        {
            RevocationStatus.Good => "GOOD",
            RevocationStatus.Revoked => "REVOKED",
            _ => "UNKNOWN",
        }, answer?.Detail ?? verdict.FirstCause?.ToString());
    }

    static Certificate? Read(string pem) =>
        Certificate.TryParse(VectorRevocation.Octets(pem), out var certificate, out _) ? certificate : null;
}

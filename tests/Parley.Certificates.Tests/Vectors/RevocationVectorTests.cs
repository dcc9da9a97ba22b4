using System.Globalization;
using Parley.Certificates.Batch;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Public data of single lists and answers: every status as expected, but for those that the reasons file names.</summary>
public sealed class RevocationVectorTests(ITestOutputHelper output)
{
    const string Set = "boringssl-revocation";

    [VectorsFact(Set + "/cases")]
    public void Agrees_with_the_lists_and_answers_of_boringssl()
    {
        var reasons = VectorReasons.Of(Set);
        var run = new VectorRun();
        var surprises = new List<string>();
        int total = 0, agreed = 0;

        foreach (var (line, vector) in VectorSet.Read<RevocationCase>(Set + "/cases"))
        {
            total++;
            var (status, detail) = StatusOf(run.Judge(line, KnownProfiles.Rfc5280));
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
        foreach (var (_, vector) in VectorSet.Read<RevocationCase>(Set + "/cases"))
        {
            if (vector.OcspResponse is null)
                continue;
            var isRead = OcspResponse.TryParse(VectorPem.Octets(vector.OcspResponse), out var response, out var error);
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
        foreach (var (_, vector) in VectorSet.Read<RevocationCase>(Set + "/cases"))
        {
            if (vector.OcspRequest is null || Read(vector.Certificate) is not { } certificate || Read(vector.IssuerCertificate) is not { } issuer)
                continue;
            asked++;
            var request = OcspRequest.Encode(certificate, issuer, nonce: default);

            Assert.Equal(VectorPem.Octets(vector.OcspRequest).ToArray(), request.ToArray());
        }

        Assert.NotEqual(0, asked);
    }

    static (string Status, string? Detail) StatusOf(BatchAnswer answer) => (answer.Revocation switch
    {
        RevocationStatus.Good => "GOOD",
        RevocationStatus.Revoked => "REVOKED",
        _ => "UNKNOWN",
    }, answer.Verdict.Best is { Revocation: [{ Detail: { } detail }, ..] } ? detail : answer.Verdict.FirstCause?.ToString());

    static Certificate? Read(string pem) =>
        Certificate.TryParse(VectorPem.Octets(pem), out var certificate, out _) ? certificate : null;
}

using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Support;

/// <summary>Judges chains of the tests at <see cref="TestAuthority.Now"/> for a host name.</summary>
static class TestJudge
{
    internal const string Host = "im.example.com";

    static readonly CertificateJudge Judge = new();

    /// <summary>The verdict on certificates sent in this order, where one authority is trusted.</summary>
    internal static CertificateVerdict Of(TestAuthority trusted, params Certificate[] presented) =>
        Of(Request(TrustStore.Of([trusted.Certificate]), presented));

    internal static CertificateVerdict Of(JudgeRequest request) => Judge.Judge(request);

    internal static JudgeRequest Request(TrustStore trust, params Certificate[] presented) => new()
    {
        Presented = [.. presented.Select(certificate => certificate.Encoded)],
        Trust = trust,
        Reference = new() { Service = ApplicationService.Http, Name = Host, Origin = ReferenceOrigin.TypedByUser },
        Time = TestAuthority.Now,
    };

    /// <summary>The codes of all observations, in their order.</summary>
    internal static string[] Codes(this CertificateVerdict verdict) =>
        [.. verdict.Observations.Select(observation => observation.Finding.Code)];
}

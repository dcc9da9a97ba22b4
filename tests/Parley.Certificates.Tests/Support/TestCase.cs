using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Certificates.Batch;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;

namespace Parley.Certificates.Tests.Support;

/// <summary>A case as conformance data write it; sound unless a test changes its members.</summary>
sealed class TestCase
{
    internal TestCase(TestAuthority authority, Certificate leaf, params ReadOnlySpan<Certificate> others)
    {
        var sent = new JsonArray();
        foreach (var other in others)
            sent.Add(Pem(other));
        Members = new()
        {
            ["id"] = "own::case",
            ["validation_kind"] = "SERVER",
            ["trusted_certs"] = new JsonArray(Pem(authority.Certificate)),
            ["untrusted_intermediates"] = sent,
            ["peer_certificate"] = Pem(leaf),
            ["crls"] = new JsonArray(),
            ["validation_time"] = TestAuthority.Now,
            ["expected_peer_name"] = new JsonObject { ["kind"] = "DNS", ["value"] = "im.example.com" },
        };
    }

    /// <summary>The members of the object.</summary>
    internal JsonObject Members { get; }

    /// <summary>The line.</summary>
    internal byte[] Line => JsonSerializer.SerializeToUtf8Bytes(Members);

    /// <summary>Reads and judges it; the test fails where it cannot be read.</summary>
    internal BatchAnswer Judge(ValidationPolicy? profile = null)
    {
        Assert.True(BatchRecordReader.TryRead(Line, out var record, out _, out var error), error.ToString());
        return new BatchJudge().Judge(record, profile ?? KnownProfiles.Rfc5280, TestAuthority.Now);
    }

    /// <summary>A list as the member <c>crls</c> has it.</summary>
    internal static JsonArray Lists(params ReadOnlySpan<byte[]> encoded)
    {
        var lists = new JsonArray();
        foreach (var list in encoded)
            lists.Add(TestPem.Of("X509 CRL", list));
        return lists;
    }

    static string Pem(Certificate certificate) => TestPem.Of("CERTIFICATE", certificate.Encoded.ToArray());
}

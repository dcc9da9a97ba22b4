using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Parley.Diagnostics;
using Parley.Issuance.Keys;
using Parley.Issuance.Rules;

namespace Parley.Issuance.Tests.Rules;

public sealed class RequestJudgeTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_sound_request_gives_notes_only()
    {
        var findings = Judge("public", TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.com"))));

        var note = Assert.Single(findings);
        Assert.Equal(("issuance.request.lifetime-limit", Severity.Note, "200"), (note.Finding.Code, note.Severity, note["days"]));
    }

    [Theory]
    [InlineData("2020-08-31", null)]
    [InlineData("2026-03-14", "398")]
    [InlineData("2026-03-15", "200")]
    [InlineData("2027-03-15", "100")]
    [InlineData("2029-03-15", "47")]
    public void The_lifetime_follows_the_day_of_issue(string day, string? days)
    {
        var moment = DateTimeOffset.Parse($"{day}T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(RequestRules.TryGet("public", out var rules));

        var findings = RequestJudge.Judge([TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.com")))], rules, moment);

        Assert.Equal(days, findings.SingleOrDefault(finding => finding.Finding.Code == "issuance.request.lifetime-limit")?["days"]);
    }

    [Fact]
    public void More_days_than_the_authority_gives_are_told()
    {
        Assert.True(RequestRules.TryGet("public", out var rules));

        var findings = RequestJudge.Judge([TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.com")))], rules, Now, wantedDays: 365);

        Assert.Equal("issuance.request.lifetime-too-long", Assert.Single(findings).Finding.Code);
    }

    [Theory]
    [InlineData("CN=www.example.com, OU=R&D", "issuance.request.forbidden-character", "field", "OU")]
    [InlineData("CN=www.example.com, OU=R&D", "issuance.request.forbidden-field", "value", "R&D")]
    [InlineData("CN=www.example.com, O=a@b!c", "issuance.request.forbidden-character", "characters", "@ !")]
    [InlineData("CN=other.example.com", "issuance.request.common-name-not-repeated", "commonName", "other.example.com")]
    [InlineData("CN=10.0.0.5", "issuance.request.address-as-name", "where", "The common name")]
    public void The_subject_is_held_against_the_rules(string subject, string code, string evidence, string value)
    {
        var findings = Judge("public", TestRequests.InFile(TestRequests.Foreign(subject, TestRequests.Dns("www.example.com"))));

        Assert.Equal(value, findings.Single(finding => finding.Finding.Code == code)[evidence]);
    }

    [Theory]
    [InlineData("dns:cucm1.local", "issuance.request.internal-name")]
    [InlineData("dns:cucm1", "issuance.request.internal-name")]
    [InlineData("ip:10.0.0.5", "issuance.request.internal-name")]
    [InlineData("ip:192.0.2.7", "issuance.request.address-as-name")]
    [InlineData("xmpp:example.com", "issuance.request.name-form-not-given")]
    [InlineData("srv:_xmpp-client.example.com", "issuance.request.domain-not-plain")]
    public void Names_are_held_against_the_rules_of_public_authorities_and_not_of_private_ones(string name, string code)
    {
        var request = TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.net", name)));

        Assert.Contains(Judge("public", request), finding => finding.Finding.Code == code);
        Assert.DoesNotContain(Judge("private", request), finding => finding.Severity > Severity.Note && finding.Finding.Code != "issuance.request.domain-not-plain");
    }

    [Fact]
    public void A_purpose_that_is_no_longer_issued_is_told_and_one_that_a_product_needs()
    {
        var both = TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.com"), role: "tomcat"));
        var one = TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.com"), role: "plain"));

        Assert.Equal("clientAuth", Judge("public", both).Single(finding => finding.Finding.Code == "issuance.request.purpose-not-given")["purpose"]);
        Assert.Equal("clientAuth", Judge("meetings-server", one).Single(finding => finding.Finding.Code == "issuance.request.purpose-missing")["purpose"]);
        Assert.DoesNotContain(Judge("meetings-server", both), finding => finding.Finding.Code == "issuance.request.purpose-missing");
    }

    [Fact]
    public void A_key_of_1024_bits_is_not_taken()
    {
        var request = TestRequests.InFile(TestRequests.Foreign("CN=www.example.com", TestRequests.Dns("www.example.com"), rsaBits: 1024));

        var finding = Judge("private", request).Single(finding => finding.Severity == Severity.Error);

        Assert.Equal(("issuance.request.key-not-taken", "RSA 1024"), (finding.Finding.Code, finding["key"]));
        Assert.Contains("RSA of 2048 bits or more", finding.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_of_other_tools_show_what_is_wrong_whoever_signs()
    {
        var twice = TestRequests.Foreign("CN=www.example.com", TestRequests.Dns("www.example.com", "www.example.com"));
        var authority = TestRequests.Foreign("CN=www.example.com", request =>
        {
            TestRequests.Dns("www.example.com")(request);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        });
        var bare = TestRequests.Foreign("CN=www.example.com");
        var changed = TestRequests.Foreign("CN=www.example.com", TestRequests.Dns("www.example.com"));
        changed[^1] ^= 1;

        Assert.Equal(["issuance.request.name-twice"], Amiss(twice));
        Assert.Equal(["issuance.request.asks-for-authority"], Amiss(authority));
        Assert.Equal(["issuance.request.no-names"], Amiss(bare));
        Assert.Equal(["cert.request.signature-invalid"], Amiss(changed));
    }

    [Fact]
    public void An_old_hash_is_told()
    {
        // Made with: openssl req -new -newkey rsa:2048 -nodes -sha1 -subj /CN=www.example.com -addext subjectAltName=DNS:www.example.com
        var findings = Judge("private", TestRequests.InFile(Convert.FromBase64String(OldHash)));

        Assert.Contains(findings, finding => finding.Finding.Code == "issuance.request.weak-signature");
    }

    [Fact]
    public void A_file_in_DER_is_not_Base64()
    {
        var request = TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:www.example.com")), form: "DER");

        Assert.Contains(Judge("public", request), finding => finding.Finding.Code == "issuance.request.not-base64");
        Assert.DoesNotContain(Judge("private", request), finding => finding.Finding.Code == "issuance.request.not-base64");
    }

    [Fact]
    public void One_authority_signs_one_certificate_for_a_name()
    {
        var http = TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:imp1.example.com")), "http.csr");
        var xmpp = TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:imp1.example.com", "dns:example.com")), "xmpp.csr");

        var finding = Judge("public-one-per-name", http, xmpp).Single(finding => finding.Severity == Severity.Warning);

        Assert.Equal(("issuance.cluster.second-for-name", "imp1.example.com"), (finding.Finding.Code, finding["name"]));
        Assert.Contains("another authority", finding.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain(Judge("public", http, xmpp), one => one.Severity > Severity.Note);
    }

    [Fact]
    public void Requests_of_a_cluster_are_held_against_each_other()
    {
        using var key = IssuanceKey.Create(KeyKind.P256);
        ImmutableArray<RequestInFile> requests =
        [
            TestRequests.InFile(TestRequests.Encode(key, TestRequests.Names("dns:imp1.example.com", "dns:example.com"), "O=Example, C=DE"), "one.csr"),
            TestRequests.InFile(TestRequests.Encode(key, TestRequests.Names("dns:imp2.example.com", "dns:example.com"), "O=Example, C=DE"), "two.csr"),
            TestRequests.InFile(TestRequests.Encode(TestRequests.Names("dns:imp3.example.com", "dns:imp1.example.com"), "O=Example Ltd, C=DE"), "three.csr"),
        ];

        var findings = Judge("private", [.. requests]).Where(finding => finding.Severity > Severity.Note).ToList();

        Assert.Equal(
            ["issuance.cluster.same-key", "issuance.cluster.subject-differs", "issuance.cluster.name-missing", "issuance.cluster.name-missing", "issuance.cluster.name-of-other"],
            findings.Select(finding => finding.Finding.Code));
        Assert.Equal(("O", "'Example'", "'Example Ltd'"), (findings[1]["field"], findings[1]["firstValue"], findings[1]["secondValue"]));
        Assert.Equal(
            ["DNS:example.com", "DNS:imp1.example.com"],
            findings[2..4].Select(finding => finding["name"] ?? "").Order(StringComparer.Ordinal));
        Assert.Equal("imp1.example.com", findings[^1]["name"]);
    }

    [Fact]
    public void Text_from_a_request_is_made_plain()
    {
        var request = TestRequests.InFile(TestRequests.Foreign("O=\"a\u001b[31m&b\", CN=www.example.com", TestRequests.Dns("www.example.com")));

        Assert.DoesNotContain(Judge("public", request), finding => $"{finding} {finding.Cause} {finding.Title}".Contains('\u001b', StringComparison.Ordinal));
    }

    static IEnumerable<string> Amiss(byte[] request) =>
        Judge("private", TestRequests.InFile(request)).Where(finding => finding.Severity > Severity.Note).Select(finding => finding.Finding.Code);

    static ImmutableArray<Observation> Judge(string name, params ImmutableArray<RequestInFile> requests)
    {
        Assert.True(RequestRules.TryGet(name, out var rules));
        return RequestJudge.Judge(requests, rules, Now);
    }

    const string OldHash =
        "MIICjDCCAXQCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1Q6Bq4A7sVU7EW"
        + "29zHY8zwBX6vhOM8WwyoFBfRszMyjjW8bBe9Xkn3uiZj5LYFFiKEtvZ1MS+KMIlD9O3gp4912Ai++FDb7Rd9jD5wk/AmOzTNx5rZw+f0FIupRk"
        + "Hq0eFDvfM3ssAnEfdQ3GYAqsdAd9/Pt/EkiL3M2ALrZaj8PrkbJyD4xvwrsZId34MZ8EFjWZewJmLGev6aLgqnIMnLbiCtHSJYiF/skU7ycQ7T"
        + "nCrXu5MqWKBfwaBnMvLEtDx/tmxyBGjKAielkyoKQIuV3PFpL38LmYRFrQGOraY0G8kfn5jBsiHxNpT+x0W/cq3uMPVgeUJQ1PvLF5XGj+uwID"
        + "AQABoC0wKwYJKoZIhvcNAQkOMR4wHDAaBgNVHREEEzARgg93d3cuZXhhbXBsZS5jb20wDQYJKoZIhvcNAQEFBQADggEBAIAcDf/SLWMPsFzJjp"
        + "x3BPAfi+OY4eoEUWkViV38NVYnvD4hl37ZH/11V24axnJF6eU2bGWGsRBohNeNuwVI5LpfAIKl1/0Rb1k8haVUQA/qC++olVW/ObX4gtjlERet"
        + "oqzrnD7e0FiIeO8a501IsGma1Dk0QIa+zpZbX1wKyyYqBbdQ7tVdV4QTlWot3iUhN2wKead07OzricZV9mwlOD1BAYS0gl2XZPLIMcoSSdjNow"
        + "FtNcJPaUgDnWPb4s8taLntznpNnK6aphk+AMunH4GYHHowdvqAb+mnG8qtxlqjiA4EtweYdxBmt4QemWR36cfIeS6XK1jUHZEx+CuVyls=";
}

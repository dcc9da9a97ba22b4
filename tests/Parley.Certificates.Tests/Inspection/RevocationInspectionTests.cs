using System.Security.Cryptography;
using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Inspection;

/// <summary>Lists, answers and questions in words.</summary>
public sealed class RevocationInspectionTests
{
    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly Certificate Leaf = Root.Leaf();

    [Fact]
    public void Tells_a_list()
    {
        var list = new TestList(Root)
        {
            Number = 17,
            IssuingPoint = TestPoint.Issuing(TestPoint.Full(TestAsn.Uri("http://example.com/a.crl")), users: true, reasons: TestPoint.Compromise),
        }.Revoke(Leaf, reason: RevocationReason.KeyCompromise, invalidity: TestAuthority.Now.AddMonths(-2)).Encode();

        var item = File(list, Root.Certificate, Leaf).Items[0];

        Assert.Equal(("revocationList", "of Test Root"), (item.Kind, item.Title));
        Assert.Equal("CN=Test Root", Text(item, "issuer"));
        Assert.Equal("17", Text(item, "number"));
        Assert.Equal(
            "certificates that are no authority's of its issuer that name its distribution point, revoked for keyCompromise, cACompromise",
            Text(item, "scope"));
        Assert.Equal("2026-06-01T11:00:00Z", Text(item, "thisUpdate"));
        Assert.Equal("2026-06-08T12:00:00Z", Text(item, "nextUpdate"));
        Assert.Equal("a newer one comes in 7 days", Text(item, "validity"));
        Assert.Equal("the key of number 2 Test Root", By(item));
        Assert.Equal(
            ["2 Test Root: not on the list", "3 im.example.com: revoked 2026-05-01T12:00:00Z, keyCompromise, invalid since 2026-04-01T12:00:00Z"],
            Inspected.Field(item, "certificatesOfThisFile").Values.AsEnumerable());
        Assert.Equal("1", Text(item, "entryCount"));
        var entry = Assert.Single(Inspected.Field(item, "entries").Fields);
        Assert.Equal(["serialNumber", "revokedAt", "reason", "invalidityDate"], entry.Fields.Select(field => field.Name));
        Assert.Empty(item.Findings);
    }

    [Fact]
    public void Tells_a_delta_list()
    {
        var item = File(new TestList(Root) { Number = 5, BaseNumber = 3 }.Encode()).Items[0];

        Assert.Equal("what changed since the complete list number 3", Text(item, "delta"));
        Assert.Equal("a key that is not in this file", By(item));
        Assert.DoesNotContain(item.Fields, field => field.Name is "entries" or "moreEntries");
    }

    [Fact]
    public void Shows_the_first_entries_of_many_and_counts_the_others()
    {
        var list = new TestList(Root);
        for (var i = 0; i < 1000; i++)
            list.Add(TestAuthority.NextSerial(), TestAuthority.Now);

        var item = File(list.Encode()).Items[0];

        Assert.Equal("1000", Text(item, "entryCount"));
        Assert.Equal(20, Inspected.Field(item, "entries").Fields.Length);
        Assert.Equal("980", Text(item, "moreEntries"));
    }

    [Theory]
    [InlineData(-8, "cert.status.not-yet-valid", "thisUpdate")]
    [InlineData(8, "cert.status.out-of-date", "nextUpdate")]
    public void Finds_a_list_of_another_time(int days, string code, string field)
    {
        var content = TestPem.Read(new TestList(Root).Encode());

        var item = MaterialInspection.Of(content, new() { Time = TestAuthority.Now.AddDays(days) }).Items[0];

        Assert.Equal(code, Assert.Single(Inspected.Field(item, field).Findings).Finding.Code);
    }

    [Fact]
    public void Finds_a_list_that_its_issuer_did_not_sign()
    {
        var list = new TestList(Root) { Key = TestAuthority.KeyOf("somebody else") }.Encode();

        var item = File(list, Root.Certificate).Items[0];

        Assert.Equal([CertificateRules.StatusSignatureInvalid], Inspected.Field(item, "signature").Findings.Select(finding => finding.Finding));
        Assert.Equal("another key than that of number 2 Test Root", By(item));
    }

    [Fact]
    public void Finds_what_makes_a_list_useless_and_weak()
    {
        var list = new TestList(Root)
        {
            Algorithm = "1.2.840.10045.4.1",
            Hash = HashAlgorithmName.SHA1,
            Extensions = { TestAsn.Extension("1.2.3.4", critical: true, [0x05, 0x00]) },
        };

        var item = File(list.Encode()).Items[0];

        Assert.Equal([CertificateRules.StatusWeakSignature], Inspected.Field(item, "signature").Findings.Select(finding => finding.Finding));
        var extension = Inspected.Field(item, "extensions").Fields.Single(each => each.Values is ["1.2.3.4, critical"]);
        Assert.Equal([CertificateRules.StatusUnusable], extension.Findings.Select(finding => finding.Finding));
    }

    [Fact]
    public void Tells_an_answer()
    {
        var other = Root.Leaf("other.example.com");
        var answer = new TestAnswer(Root).Good(Leaf).Revoked(other, reason: RevocationReason.Superseded).Encode();

        var item = File(answer, Root.Certificate, Leaf).Items[0];

        Assert.Equal(("ocspResponse", "of Test Root"), (item.Kind, item.Title));
        Assert.Equal("successful", Text(item, "status"));
        Assert.Equal("the key of number 2 Test Root", By(item));
        var answers = Inspected.Field(item, "answers").Fields;
        Assert.Equal(["number 3 im.example.com", $"serial number {other.SerialText}"], answers.Select(each => each.Values[0]));
        Assert.Equal(["good", "revoked"], answers.Select(each => Value(each, "status")));
        Assert.Equal("superseded", Value(answers[1], "reason"));
        Assert.Empty(item.Findings);
    }

    [Fact]
    public void Finds_an_answer_that_is_out_of_date_beside_its_moment()
    {
        var file = File(new TestAnswer(Root) { NextUpdate = TestAuthority.Now.AddDays(-1) }.Good(Leaf).Encode());

        var answer = Assert.Single(Inspected.Field(file.Items[0], "answers").Fields);
        Assert.Equal([CertificateRules.StatusOutOfDate], answer.Fields.Single(field => field.Name == "nextUpdate").Findings.Select(finding => finding.Finding));
    }

    [Fact]
    public void Tells_the_responders_own_certificate_that_came_with_an_answer()
    {
        var responder = Root.Leaf("Responder");
        var answer = new TestAnswer(Root) { Key = TestAuthority.KeyOf("Responder"), Responder = responder, Certificates = [responder] };

        var item = File(answer.Good(Leaf).Encode()).Items[0];

        Assert.Equal("the key of Responder, whose certificate came with it", By(item));
        Assert.Equal(["Responder"], Inspected.Field(item, "certificates").Values.AsEnumerable());
    }

    [Fact]
    public void Tells_that_a_responder_did_not_answer()
    {
        var item = File(TestAnswer.Failure(3)).Items[0];

        var status = Inspected.Field(item, "status");
        Assert.StartsWith("tryLater", status.Values[0], StringComparison.Ordinal);
        Assert.Equal([CertificateRules.StatusNotGiven], status.Findings.Select(finding => finding.Finding));
    }

    [Fact]
    public void Tells_a_question()
    {
        var question = OcspRequest.Encode(Leaf, Root.Certificate, new byte[16]);

        var item = Inspected.File([.. Root.Certificate.Encoded.Span, .. Leaf.Encoded.Span, .. question.Span]).Items[2];

        Assert.Equal("ocspRequest", item.Kind);
        Assert.Equal("number 2 im.example.com", Assert.Single(Inspected.Field(item, "certificates").Fields).Values[0]);
        Assert.Contains(Inspected.Field(item, "extensions").Fields, extension => extension.Label == "ocspNonce");
    }

    [Fact]
    public void Reads_lists_answers_and_questions_as_pem_too()
    {
        var text = TestPem.Of("X509 CRL", new TestList(Root).Encode()) + TestPem.Of("OCSP RESPONSE", new TestAnswer(Root).Good(Leaf).Encode())
            + TestPem.Of("OCSP REQUEST", OcspRequest.Encode(Leaf, Root.Certificate, default).Span);

        var content = TestPem.Read(text);

        Assert.Single(content.RevocationLists);
        Assert.Single(content.OcspResponses);
        Assert.IsType<MaterialItem.OfOcspRequest>(content.Items[2]);
        Assert.Empty(content.Oddities);
    }

    [Fact]
    public void Says_where_the_damage_of_a_list_is()
    {
        var octets = new TestList(Root).Revoke(Leaf).Encode();
        octets[octets.AsSpan().IndexOf(Leaf.SerialNumber.Span) - 2] = 0x0C;

        var fault = TestPem.Fault(octets);

        Assert.Equal(("revocation list", MaterialFault.Damaged), (fault.Subject, fault.Kind));
        Assert.Contains("INTEGER", fault.Expected, StringComparison.Ordinal);
    }

    static InspectedFile File(byte[] first, params ReadOnlySpan<Certificate> certificates)
    {
        var octets = first;
        foreach (var certificate in certificates)
            octets = [.. octets, .. certificate.Encoded.Span];
        return Inspected.File(octets);
    }

    static string Text(InspectedItem item, string field) => Inspected.Field(item, field).Values[0];

    static string By(InspectedItem item) => Value(Inspected.Field(item, "signature"), "by");

    static string Value(InspectedField group, string field) => group.Fields.Single(each => each.Name == field).Values[0];
}

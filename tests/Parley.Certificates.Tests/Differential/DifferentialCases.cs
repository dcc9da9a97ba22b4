using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestAsn;

namespace Parley.Certificates.Tests.Differential;

/// <summary>Every fault that the generator can make, and sound chains of every shape.</summary>
static class DifferentialCases
{
    /// <summary>Now, to the second: GnuTLS's program cannot be told another moment.</summary>
    internal static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    const string ClientPurpose = "1.3.6.1.5.5.7.3.2";
    const string Gold = "2.16.840.1.101.3.2.1.48.1";
    const string Silver = "2.16.840.1.101.3.2.1.48.2";

    static readonly TestAuthority Root = Authority("Differential Root");
    static readonly TestAuthority Issuing = Below(Root);
    static readonly TestAuthority Stranger = Authority("Stranger Root");
    static readonly Certificate Issued = Leaf().Leaf;
    static readonly Certificate Own = TestAuthority.SelfSigned(change: Dated(request => request.KeyName = "Differential Own"));

    internal static ImmutableArray<DifferentialCase> All { get; } =
    [
        Case("sound", Leaf()),
        Case("sound, directly below the root", Leaf(issuer: Root), []),
        Case("sound, the root sent too", Leaf(), [Issuing, Root]),
        Case("sound, in another order", Leaf(), [Root, Issuing]),
        Case("sound, with a stranger's certificates", Leaf(), [Stranger, Issuing]),
        Case("sound, by a wildcard", Leaf(request => request.DnsNames = ["*.example.com"])),
        Case("sound, with any purpose", Leaf(request => request.Purposes = ["2.5.29.37.0"])),
        Case("sound, without a purpose", Leaf(request => request.Purposes = [])),
        Case("sound, without key identifiers", Leaf(request => request.HasAuthorityKeyIdentifier = false)),
        Case("sound, with an unknown extension", Leaf(request => request.Extensions.Add(new("1.3.6.1.4.1.99999.1", [0x05, 0x00], critical: false)))),
        Case("sound, without basic constraints in the leaf", Leaf(request => request.HasBasicConstraints = false)),
        Case("sound, under a permitted name", Under(Constraints(permitted: Dns("example.com")))),
        Case("sound, with an RSA key of 2048 bits", Rsa(2048)),
        Case("sound, with a policy that is asked for", Policed(Gold, Gold)),
        Case("sound, five authorities", Deep(5)),

        Case("intermediate missing", Leaf(), []),
        Case("unknown root", Leaf(issuer: Below(Stranger)), [Below(Stranger)]),
        Case("self-signed, not trusted", Own, []),
        Case("self-signed, trusted as it is", Own, []) with { Anchors = [Own] },
        Case("the leaf below a trusted authority that is no root", Leaf(), []) with { Anchors = [Issuing.Certificate] },
        Case("signed by a namesake's key", Namesake(), [Issuing]),

        Case("leaf ended", Leaf(request => request.NotAfter = Moment.AddDays(-1))),
        Case("leaf not yet valid", Leaf(request => request.NotBefore = Moment.AddDays(1))),
        With("intermediate ended", request => request.NotAfter = Moment.AddDays(-1)),
        Ended("root ended"),

        With("intermediate without basic constraints", request => request.HasBasicConstraints = false),
        With("intermediate that is no authority", request => request.IsAuthority = false),
        With("intermediate that may not sign certificates", request => request.Usage = X509KeyUsageFlags.CrlSign),
        With("intermediate without key usage", request => request.Usage = X509KeyUsageFlags.None),
        With("intermediate for clients only", request => request.Extensions.Add(Purposes(ClientPurpose))),
        With("intermediate with a critical extension that nobody knows",
            request => request.Extensions.Add(new("1.3.6.1.4.1.99999.1", [0x05, 0x00], critical: true))),
        TooLong("path length exceeded"),
        Case("ten authorities", Deep(10)),

        Case("name not permitted", Under(Constraints(permitted: Dns("example.org")))),
        Case("name excluded", Under(Constraints(excluded: Dns("example.com")))),
        Case("name excluded by constraints that are not critical", Under(Constraints(excluded: Dns("example.com"), critical: false))),
        Case("common name not permitted, beside a permitted name", Under(Constraints(permitted: Dns("example.com")), request => request.SubjectName = Name("evil.example.org"))),
        Case("address not permitted", Under(Constraints(permitted: Primitive(7, 192, 0, 2, 0, 255, 255, 255, 0)),
            request => request.Addresses = [IPAddress.Parse("198.51.100.1")])),
        Case("directory name not permitted", Under(Constraints(permitted: Directory(Stranger.Certificate.Subject)))),

        Case("leaf for clients only", Leaf(request => request.Purposes = [ClientPurpose])),
        Case("leaf that only agrees on keys", Leaf(request => request.Usage = X509KeyUsageFlags.KeyAgreement)),
        Case("leaf that only signs certificates", Leaf(request => request.Usage = X509KeyUsageFlags.KeyCertSign)),
        Case("leaf that is an authority", Leaf(request => request.IsAuthority = true)),
        Case("leaf with a critical extension that nobody knows",
            Leaf(request => request.Extensions.Add(new("1.3.6.1.4.1.99999.1", [0x05, 0x00], critical: true)))),
        Case("leaf that names another key of its issuer", Leaf(request =>
        {
            request.HasAuthorityKeyIdentifier = false;
            request.Extensions.Add(new("2.5.29.35", Sequence(Primitive(0, 1, 2, 3, 4)), critical: false));
        })),
        Case("leaf with a serial number of zero", Leaf(request => request.Serial = [0x00])),
        Case("leaf with an RSA key of 1024 bits", Rsa(1024)),
        Case("leaf signed with SHA-1", Old(), [Issuing]),
        Case("policy not shared", Policed(Gold, Silver)),

        Case("another name", Leaf(), host: "other.example.com"),
        Case("no alternative name", Leaf(request => request.DnsNames = [])),
        Case("wildcard for the domain itself", Leaf(request => request.DnsNames = ["*.im.example.com"])),
        Case("wildcard in a part of a label", Leaf(request => request.DnsNames = ["i*.example.com"])),
        Case("wildcard for a registry's suffix", Leaf(request => request.DnsNames = ["*.com"]), host: "example.com"),
        Case("wildcard over two labels", Leaf(request => request.DnsNames = ["*.com"])),
        Case("name with a last dot", Leaf(request => request.DnsNames = [TestJudge.Host + "."])),

        Listed("not on the list", new TestList(Issuing)),
        Listed("revoked", new TestList(Issuing).Revoke(Issued)),
        Listed("list is stale", new TestList(Issuing) { NextUpdate = Moment.AddDays(-1) }),
        Listed("list from the future", new TestList(Issuing) { ThisUpdate = Moment.AddDays(1) }),
        Listed("list signed by somebody else", new TestList(Issuing) { Key = TestAuthority.KeyOf("Somebody Else") }),
        Listed("no list of the issuer", new TestList(Stranger)),
        Listed("list about authorities only", new TestList(Issuing) { IssuingPoint = TestPoint.Issuing(authorities: true) }),
        Listed("revoked on a list with a critical extension that nobody knows", new TestList(Issuing)
        {
            Extensions = { Extension("1.3.6.1.4.1.99999.1", critical: true, [0x05, 0x00]) },
        }.Revoke(Issued)),
    ];

    static DifferentialCase Case(string name, (Certificate Leaf, Certificate[] Above) chain, TestAuthority[]? sent = null, string? host = null) => new()
    {
        Name = name,
        Sent = [chain.Leaf, .. sent is null ? chain.Above : sent.Select(authority => authority.Certificate)],
        Anchors = [Root.Certificate],
        Host = host ?? TestJudge.Host,
    };

    static DifferentialCase Case(string name, Certificate leaf, TestAuthority[] sent) => Case(name, (leaf, []), sent);

    static DifferentialCase With(string name, Action<TestRequest> intermediate)
    {
        var issuing = Below(Root, intermediate);
        return Case(name, Leaf(issuer: issuing), [issuing]);
    }

    static DifferentialCase Ended(string name)
    {
        var root = Authority("Ended Root", request => request.NotAfter = Moment.AddDays(-1));
        var issuing = Below(root);
        return Case(name, Leaf(issuer: issuing), [issuing]) with { Anchors = [root.Certificate] };
    }

    static DifferentialCase TooLong(string name)
    {
        var first = Below(Root, request => request.PathLength = 0, "First Issuing");
        var second = Below(first, name: "Second Issuing");
        return Case(name, Leaf(issuer: second), [second, first]);
    }

    static DifferentialCase Listed(string name, TestList list)
    {
        if (list.ThisUpdate == TestAuthority.Now.AddHours(-1))
            list.ThisUpdate = Moment.AddDays(-2);
        if (list.NextUpdate == TestAuthority.Now.AddDays(7))
            list.NextUpdate = Moment.AddDays(7);
        var root = new TestList(Root) { ThisUpdate = Moment.AddDays(-2), NextUpdate = Moment.AddDays(7) };
        return Case(name, Issued, [Issuing]) with { Lists = [list.Sign(), root.Sign()] };
    }

    static TestAuthority Authority(string name, Action<TestRequest>? change = null) => TestAuthority.Root(name, Dated(change));

    static TestAuthority Below(TestAuthority issuer, Action<TestRequest>? change = null, string name = "Differential Issuing") =>
        issuer.Intermediate(name, Dated(change));

    static (Certificate Leaf, Certificate[] Above) Leaf(Action<TestRequest>? change = null, TestAuthority? issuer = null)
    {
        var by = issuer ?? Issuing;
        return (by.Leaf(change: Dated(change)), [by.Certificate]);
    }

    static Certificate Old()
    {
        var request = new TestRequest(TestJudge.Host) { DnsNames = [TestJudge.Host] };
        Dated(null)(request);
        return request.Sign(
            Issuing.Certificate.Subject.Encoded.ToArray(), new TestSignature(Issuing.Key, "1.2.840.10045.4.1", HashAlgorithmName.SHA1), Issuing.Key);
    }

    static Certificate Namesake() =>
        TestAuthority.Root("Differential Issuing", request => request.KeyName = "Differential Namesake")
            .Leaf(change: Dated(request => request.HasAuthorityKeyIdentifier = false));

    static (Certificate Leaf, Certificate[] Above) Under(X509Extension constraints, Action<TestRequest>? change = null) =>
        Leaf(change, Below(Root, request => request.Extensions.Add(constraints)));

    static (Certificate Leaf, Certificate[] Above) Policed(string authority, string leaf)
    {
        var issuing = Below(Root, request =>
        {
            request.Extensions.Add(Policy(authority));
            request.Extensions.Add(new("2.5.29.36", Sequence(Primitive(0, 0)), critical: true));
        });
        return Leaf(request => request.Extensions.Add(Policy(leaf)), issuing);
    }

    static (Certificate Leaf, Certificate[] Above) Deep(int authorities)
    {
        List<Certificate> above = [];
        var issuer = Root;
        for (var i = 1; i <= authorities; i++)
        {
            issuer = Below(issuer, name: "Issuing " + i);
            above.Insert(0, issuer.Certificate);
        }

        return (Leaf(issuer: issuer).Leaf, [.. above]);
    }

    static (Certificate Leaf, Certificate[] Above) Rsa(int bits)
    {
        using var key = RSA.Create(bits);
        return Leaf(request => request.Rsa = key);
    }

    /// <summary>Dates around the moment, unless the test gives others.</summary>
    static Action<TestRequest> Dated(Action<TestRequest>? change) => request =>
    {
        request.NotBefore = Moment.AddDays(-30);
        request.NotAfter = Moment.AddDays(30);
        change?.Invoke(request);
    };

    static byte[] Name(string commonName) => new X500DistinguishedName("CN=" + commonName).RawData;

    static byte[] Dns(string name) => Primitive(2, System.Text.Encoding.ASCII.GetBytes(name));

    static X509Extension Policy(string id) => new("2.5.29.32", Sequence(Sequence(Oid(id))), critical: false);

    static X509Extension Purposes(params string[] ids) => new("2.5.29.37", Sequence([.. ids.Select(Oid)]), critical: false);

    static X509Extension Constraints(byte[]? permitted = null, byte[]? excluded = null, bool critical = true) => new("2.5.29.30", Sequence(
    [
        .. permitted is null ? [] : (byte[][])[Tagged(0, Sequence(permitted))],
        .. excluded is null ? [] : (byte[][])[Tagged(1, Sequence(excluded))],
    ]), critical);
}

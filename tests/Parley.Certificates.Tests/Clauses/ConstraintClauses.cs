using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestExtension;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>Name constraints of every form (RFC 5280, 4.2.1.10 and 6.1.3 (b) and (c); RFC 9549, 2; RFC 9598, 6; RFC 4985, 4).</summary>
static class ConstraintClauses
{
    const string Refused = "cert.constraints.name-not-permitted";

    internal static readonly ClauseCase[] All =
    [
        Within("a host below the subtree", Dns("example.com"), Dns("im.example.com")),
        Within("the host itself, written in capitals", Dns("im.example.com"), Dns("IM.EXAMPLE.COM")),
        Outside("a host of a name that only ends alike", Dns("example.com"), Dns("badexample.com")),
        Outside("the parent of the subtree", Dns("im.example.com"), Dns("example.com")),
        Outside("a wildcard that stands for more than the subtree", Dns("im.example.com"), Dns("*.example.com")),
        Spared("a host beside the subtree", Dns("example.org"), Dns("im.example.com")),
        Struck("a host below the subtree", Dns("example.com"), Dns("a.b.example.com")),
        Struck("a wildcard that stands for the host among others", Dns("im.example.com"), Dns("*.example.com")),
        Struck("every host", Dns(""), Dns("im.example.com")),
        Struck("the same IDN in capitals", Dns("xn--bcher-kva.example"), Dns("im.XN--BCHER-KVA.example")),

        Within("an address of the network", Network("192.0.2.0", "255.255.255.0"), Address("192.0.2.255")),
        Outside("an address beside the network", Network("192.0.2.0", "255.255.255.128"), Address("192.0.2.128")),
        Outside("an address of the other version", Network("192.0.2.0", "255.255.255.0"), Address("2001:db8::1")),
        Within("an IPv6 address of the network", Network("2001:db8::", "ffff:ffff::"), Address("2001:db8::1")),
        Outside("an IPv6 address beside the network", Network("2001:db8::", "ffff:ffff::"), Address("2001:db9::1")),
        Outside("any address under a mask with holes", Network("192.0.2.0", "255.0.255.0"), Address("192.0.2.1")),
        Struck("an address of the network", Network("192.0.2.0", "255.255.255.0"), Address("192.0.2.1")),
        Struck("every IPv4 address", Network("0.0.0.0", "0.0.0.0"), Address("192.0.2.1")),
        Spared("an IPv6 address where all IPv4 is excluded", Network("0.0.0.0", "0.0.0.0"), Address("2001:db8::1")),

        Within("the mailbox", Mail("a@example.com"), Mail("a@EXAMPLE.com")),
        Outside("the mailbox with another case of the local part", Mail("a@example.com"), Mail("A@example.com")),
        Within("a mailbox at the host", Mail("example.com"), Mail("a@example.com")),
        Outside("a mailbox at a host below the host", Mail("example.com"), Mail("a@mail.example.com")),
        Within("a mailbox at a host below the domain", Mail(".example.com"), Mail("a@mail.example.com")),
        Outside("a mailbox at the domain itself", Mail(".example.com"), Mail("a@example.com")),
        Struck("a mailbox at the host", Mail("example.com"), Mail("a@example.com")),
        Spared("a mailbox at a host below an excluded host", Mail("example.com"), Mail("a@mail.example.com")),
        Outside("an address without a domain", Mail("example.com"), Mail("a")),
        Outside("an address with a NUL before its end", Mail("example.com"), Mail("a@example.org\0@example.com\0")),
        Case("an address in the subject", Refused, Permitted(Mail("example.com")), request =>
            request.SubjectName = new X500DistinguishedName("E=a@example.org, CN=A").RawData),

        Within("letters of any alphabet at the host", Mail("example.com"), InternationalMail("médecin@example.com"), clause: "RFC 9598, 6"),
        Outside("letters of any alphabet at another host", Mail("example.com"), InternationalMail("médecin@example.org"), "RFC 9598, 6"),
        Struck("letters of any alphabet at the host", Mail("example.com"), InternationalMail("médecin@example.com"), "RFC 9598, 6"),
        Within("a domain in A-labels", Mail("xn--bcher-kva.example"), InternationalMail("médecin@xn--bcher-kva.example"), "RFC 9598, 6"),
        Outside("letters of any alphabet where one mailbox is allowed", Mail("m@example.com"), InternationalMail("médecin@example.com"), "RFC 9598, 6"),
        Spared("letters of any alphabet where one mailbox is excluded", Mail("m@example.com"), InternationalMail("médecin@example.com"), "RFC 9598, 6"),
        Outside("an address under constraints of its own form, which there are none of",
            InternationalMail("médecin@example.com"), InternationalMail("médecin@example.com"), "RFC 9598, 6"),
        Within("a plain address under constraints of that form", InternationalMail("médecin@example.com"), Mail("a@example.org"), "RFC 9598, 6"),

        Within("a URI at the host", TestAsn.Uri("example.com"), TestAsn.Uri("https://user@EXAMPLE.com:8443/path?a=b")),
        Outside("a URI at a host below the host", TestAsn.Uri("example.com"), TestAsn.Uri("https://www.example.com/")),
        Within("a URI below the domain", TestAsn.Uri(".example.com"), TestAsn.Uri("https://www.example.com/")),
        Outside("a URI at the domain itself", TestAsn.Uri(".example.com"), TestAsn.Uri("https://example.com/")),
        Outside("a URI at an address", TestAsn.Uri("example.com"), TestAsn.Uri("https://192.0.2.1/")),
        Outside("a URI without an authority", TestAsn.Uri("example.com"), TestAsn.Uri("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")),
        Outside("a URI whose user looks like the host", TestAsn.Uri("example.com"), TestAsn.Uri("https://example.com@example.org/")),
        Struck("a URI at the host", TestAsn.Uri("example.com"), TestAsn.Uri("https://example.com/")),

        Within("a name below the directory name", Named("O=Example"), Named("CN=A, O=Example")),
        Within("the directory name in other letters and blanks", Named("O=Example Ltd"), Named("CN=A, O=EXAMPLE  LTD")),
        Within("the directory name in another string type, decomposed and in capitals", Named("O=Köln"), Named("CN=A, O=KO\u0308LN"), Comparing),
        Struck("the directory name decomposed and in capitals", Named("O=Köln"), Named("CN=A, O=KO\u0308LN"), Comparing),
        Struck("the directory name with a character that nobody sees", Named("O=Example"), Named("CN=A, O=Ex\u00ADample"), Comparing),
        Struck("the directory name in full-width letters", Named("O=Example"), Named("CN=A, O=\uFF25\uFF38ample"), Comparing),
        Outside("the directory name without its marks", Named("O=Köln"), Named("CN=A, O=Koln"), Comparing),
        Within("the same prohibited character", Named("O=A\uE000"), Named("CN=A, O=A\uE000"), Comparing),
        Outside("a prohibited character in another text", Named("O=a\uE000"), Named("CN=A, O=A\uE000"), Comparing),
        Struck("a prohibited character that leaves it open", Named("O=a\uE000"), Named("CN=A, O=A\uE000"), Comparing),
        Struck("a prohibited character in one of two attributes", Named("O=Example"), Named("CN=A, O=\uE000+OU=A"), Comparing),
        Spared("a prohibited character below what differs", Named("O=Example"), Named("CN=\uE000, O=Other"), Comparing),
        Spared("a prohibited character in a name above", Named("CN=A, O=\uE000"), Named("O=Other"), Comparing),
        Outside("another directory name", Named("O=Example"), Named("CN=A, O=Other")),
        Outside("the directory name in another place", Named("O=Example"), Named("O=Example, C=DE")),
        Struck("a name below the directory name", Named("O=Example"), Named("CN=A, O=Example")),
        Case("the subject of the server itself", Refused, Permitted(Named("O=Example")), _ => { }),

        .. Services(
            ("example.com", ["_mail.example.com", "_NTP.EXAMPLE.COM", "_mail.1.example.com"], ["_mail.1example.com", "_mail.com"]),
            ("_mail", ["_mail.example.com", "_MAIL.1example.com"], ["_ntp.example.com", "_mails.example.com"]),
            ("_mail.example.com", ["_mail.example.com", "_mail.1.example.com"], ["_mail.1example.com", "_ntp.example.com"])),
        .. MalformedServices(
            ("example.com", ["example.com", "_mail", "_.example.com", "_mail.", "_mail.*.example.com", "_mail._tcp.example.com", "_mail.example.com.",
                "_mail.exämple.com", "_mail.example.com\0"]),
            ("", ["_mail.example.com"]), ("_", ["_.example.com"]), ("_mail.", ["_mail.example.com"]), (".example.com", ["_mail.example.com"]),
            ("_mail._tcp.example.com", ["_mail.example.com"]), ("_mail.*", ["_mail.example.com"])),
        Within("a service name in the other string type", Service("example.com"), Other(ServiceType, "_mail.example.com"), Naming),
        Outside("a service name in the other string type", Service("example.com"), Other(ServiceType, "_mail.example.org"), Naming),
        Outside("a service name that is no text", Service("example.com"), Other(ServiceType, "\u0001", 0x02), Naming),
        Within("a service under constraints on hosts", Dns("example.org"), Service("_mail.example.com"), Naming),
        Within("a host under constraints on services", Service("_mail.example.org"), Dns("example.com"), Naming),

        Outside("a registered identifier, which nobody compares", Registered(), Registered()),
        Outside("another name of a form that nobody compares", Other("1.2.3.4", "a"), Other("1.2.3.4", "a")),
        Within("another name under constraints on another form", Other("1.2.3.4", "a"), Other("1.2.3.5", "a")),
        Within("a name under constraints on another form", Mail("example.com"), Dns("im.example.com")),

        Case("a host in one and not in the other of two subtrees", null, Permitted(Dns("example.org"), Dns("example.com")), _ => { }),
        Case("a host permitted and excluded", Refused, Constraints([Dns("example.com")], [Dns("im.example.com")]), _ => { }),
        Case("one of two hosts outside", Refused, Permitted(Dns("example.com")), request => request.DnsNames = ["im.example.com", "im.example.org"]),
        Case("constraints that are not critical", "cert.profile.uncritical-name-constraints",
            Constraints([Dns("example.com")], [], critical: false), _ => { }),
        Case("a distance that is not zero", Refused, new("2.5.29.30",
            TestAsn.Sequence(TestAsn.Tagged(0, TestAsn.Sequence(Dns("example.com"), TestAsn.Primitive(0, 1)))), critical: true), _ => { }),
        Case("a malformed constraint on names that the server does not have", null, Permitted(Mail("a@@")), _ => { }),
        Outside("a name under a malformed constraint", Dns("*.example.com"), Dns("im.example.com")),
        new("RFC 5280, 4.2.1.10", "constraints in a server's certificate", "cert.profile.not-conforming",
            () => ClauseChain.Judge(leaf: request => request.Extensions.Add(Permitted(Dns("example.com"))))),

        new("RFC 5280, 6.1.3 (b)", "constraints of an authority far above", Refused, () => Far("im.example.org")),
        new("RFC 5280, 6.1.3 (b)", "constraints of an authority far above that are kept", null, () => Far("im.example.com")),
        new("RFC 5280, 6.1.3 (b)", "a self-issued authority outside of its own constraints", null, () => SelfIssued(isLeaf: false)),
        new("RFC 5280, 6.1.3 (b)", "a self-issued server outside of its own constraints", Refused, () => SelfIssued(isLeaf: true)),
        new("RFC 5280, 6.1.4 (g)", "an authority that widens what is above it", Refused,
            () => Nested(Permitted(Dns("example.com")), Permitted(Dns("example.com"), Dns("example.org")), "im.example.org")),
        new("RFC 5280, 6.1.4 (g)", "an authority that narrows what is above it", null,
            () => Nested(Permitted(Dns("example.com")), Permitted(Dns("im.example.com")), "im.example.com")),
        new("RFC 5937, 3.2", "constraints of the anchor", Refused,
            () => ClauseChain.Judge(root: request => request.Extensions.Add(Permitted(Dns("example.org"))))),
        new("RFC 5937, 3.2", "constraints of the anchor that are kept", null,
            () => ClauseChain.Judge(root: request => request.Extensions.Add(Permitted(Dns("example.com"))))),
    ];

    const string Section = "RFC 5280, 4.2.1.10";
    const string Comparing = "RFC 5280, 7.1";
    const string Naming = "RFC 4985, 4";
    const string ServiceType = "1.3.6.1.5.5.7.8.7";

    static byte[] Service(string name) => Other(ServiceType, name, 0x16);

    /// <summary>Each name that satisfies a constraint and each that does not, below authorities that permit or exclude it.</summary>
    static IEnumerable<ClauseCase> Services(params (string Constraint, string[] Inside, string[] Beside)[] rows) =>
        rows.SelectMany(row => row.Inside
            .SelectMany(name => (ClauseCase[])
            [
                Within($"{name} of {row.Constraint}", Service(row.Constraint), Service(name), Naming),
                Struck($"{name} of {row.Constraint}", Service(row.Constraint), Service(name), Naming),
            ])
            .Concat(row.Beside.SelectMany(name => (ClauseCase[])
            [
                Outside($"{name} of {row.Constraint}", Service(row.Constraint), Service(name), Naming),
                Spared($"{name} of {row.Constraint}", Service(row.Constraint), Service(name), Naming),
            ])));

    /// <summary>What cannot be compared is refused, whether it is permitted or excluded.</summary>
    static IEnumerable<ClauseCase> MalformedServices(params (string Constraint, string[] Names)[] rows) =>
        rows.SelectMany(row => row.Names.SelectMany(name => (ClauseCase[])
        [
            Outside($"malformed, {name} of {row.Constraint}", Service(row.Constraint), Service(name), Naming),
            Struck($"malformed, {name} of {row.Constraint}", Service(row.Constraint), Service(name), Naming),
        ]));

    static ClauseCase Within(string name, byte[] subtree, byte[] held, string clause = Section) =>
        Names($"permitted: {name}", null, Permitted(subtree), held, clause);

    static ClauseCase Outside(string name, byte[] subtree, byte[] held, string clause = Section) =>
        Names($"not permitted: {name}", Refused, Permitted(subtree), held, clause);

    static ClauseCase Struck(string name, byte[] subtree, byte[] held, string clause = Section) =>
        Names($"excluded: {name}", Refused, Excluded(subtree), held, clause);

    static ClauseCase Spared(string name, byte[] subtree, byte[] held, string clause = Section) =>
        Names($"not excluded: {name}", null, Excluded(subtree), held, clause);

    static ClauseCase Names(
        string name, string? fault, X509Extension constraints, byte[] held, string clause) =>
        new(clause, name, fault, () => ClauseChain.Judge(
            request =>
            {
                // No subject, which constraints on directory names would be about too.
                request.SubjectName = [0x30, 0x00];
                request.DnsNames = [];
                request.Extensions.Add(new("2.5.29.17", TestAsn.Sequence(held), critical: true));
            },
            request => request.Extensions.Add(constraints), policy: ValidationPolicy.Default));

    static ClauseCase Case(
        string name, string? fault, X509Extension constraints, Action<TestRequest> leaf) =>
        new(Section, name, fault, () => ClauseChain.Judge(leaf, request => request.Extensions.Add(constraints)));

    static CertificateVerdict Far(string host) => Nested(Permitted(Dns("example.com")), Unknown(critical: false), host);

    static CertificateVerdict Nested(
        X509Extension upper,
        X509Extension lower, string host)
    {
        var root = TestAuthority.Root("Clause Root");
        var above = root.Intermediate("Clause Upper", request => request.Extensions.Add(upper));
        var below = above.Intermediate("Clause Lower", request => request.Extensions.Add(lower));
        return ClauseChain.Judge(root, below.Leaf(host), [below, above]);
    }

    static CertificateVerdict SelfIssued(bool isLeaf)
    {
        var root = TestAuthority.Root("Clause Root");
        var issuing = root.Intermediate("Clause Issuing", request => request.Extensions.Add(Permitted(Dns("example.com"), Named("O=Example"))));
        if (isLeaf)
            return ClauseChain.Judge(root, issuing.Leaf("im.example.com", request => request.SubjectName = issuing.Certificate.Subject.Encoded.ToArray()), [issuing]);
        var renewed = issuing.Intermediate("Clause Issuing", request => request.KeyName = "Clause Issuing, new key");
        return ClauseChain.Judge(root, renewed.Leaf("im.example.com", request =>
            request.SubjectName = new X500DistinguishedName("CN=A, O=Example").RawData), [renewed, issuing]);
    }
}

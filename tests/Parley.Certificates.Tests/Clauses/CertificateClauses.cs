using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using static Parley.Certificates.Tests.Support.TestAsn;
using static Parley.Certificates.Tests.Support.TestExtension;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>What a certificate of its own must be (RFC 5280, 4.1 and 4.2).</summary>
static class CertificateClauses
{
    const string Duty = "cert.profile.not-conforming";
    const string SubjectKey = "2.5.29.14";
    const string AuthorityKey = "2.5.29.35";

    internal static readonly ClauseCase[] All =
    [
        Sound("4.1.2.2", "a serial number of twenty octets", request => request.Serial = [0x7F, .. new byte[19]]),
        Broken("4.1.2.2", "a serial number of twenty-one octets", Duty, request => request.Serial = [0x7F, .. new byte[20]]),
        Broken("4.1.2.2", "a serial number of zero", Duty, request => request.Serial = [0x00]),

        Sound("4.1.2.6", "no subject beside a critical alternative name", request =>
        {
            Unnamed(request);
            request.Extensions.Add(new("2.5.29.17", Sequence(Dns(TestJudge.Host)), critical: true));
        }),
        Broken("4.1.2.6", "no subject beside an alternative name that is not critical", Duty, request =>
        {
            Unnamed(request);
            request.Extensions.Add(Alternative(Dns(TestJudge.Host)));
        }),
        Broken("4.1.2.6", "no subject and no alternative name", Duty, Unnamed),

        Sound("4.1.2.7", "a key of RSA", request => request.Rsa = Rsa),
        Broken("4.1.2.7", "a point that is not on its curve", "cert.key.unusable", request => request.PublicKey = OffCurve()),

        Sound("4.2", "an unknown extension that is not critical", request => request.Extensions.Add(Unknown(critical: false))),
        Broken("4.2", "an unknown extension that is critical", "cert.usage.unknown-critical-extension",
            request => request.Extensions.Add(Unknown(critical: true))),

        Sound("4.2.1.1", "an authority key identifier", _ => { }),
        Broken("4.2.1.1", "no authority key identifier", Duty, request => request.HasAuthorityKeyIdentifier = false),
        Broken("4.2.1.1", "a critical authority key identifier", Duty, request => Replace(request, AuthorityKey, critical: true)),
        OfAuthority("4.2.1.1", "an authority without an authority key identifier", Duty, request => request.HasAuthorityKeyIdentifier = false),

        Sound("4.2.1.2", "a server without a subject key identifier", request => request.HasKeyIdentifier = false),
        OfAuthority("4.2.1.2", "an authority without a subject key identifier", Duty, request => request.HasKeyIdentifier = false),
        Broken("4.2.1.2", "a critical subject key identifier", Duty, request =>
        {
            request.HasKeyIdentifier = false;
            request.Extensions.Add(new(SubjectKey, OctetString(1, 2, 3, 4), critical: true));
        }),

        Sound("4.2.1.3", "a key that signs", request => request.Usage = X509KeyUsageFlags.DigitalSignature),
        Sound("4.2.1.3", "no key usage", request => request.Usage = X509KeyUsageFlags.None),
        Broken("4.2.1.3", "a key for data only", "cert.usage.key-usage", request => request.Usage = X509KeyUsageFlags.DataEncipherment),
        Broken("4.2.1.3", "keyCertSign of a server", Duty,
            request => request.Usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign),
        OfAuthority("4.2.1.3", "an authority that may sign lists only", "cert.usage.key-usage",
            request => request.Usage = X509KeyUsageFlags.CrlSign),

        Sound("4.2.1.4", "a policy", request => request.Extensions.Add(Policies(Gold))),
        Sound("4.2.1.4", "critical policies with a practice statement", request => request.Extensions.Add(Qualified("1.3.6.1.5.5.7.2.1", critical: true))),
        Sound("4.2.1.4", "policies with an unknown qualifier", request => request.Extensions.Add(Qualified("1.2.3.4", critical: false))),
        Broken("4.2.1.4", "critical policies with an unknown qualifier", "cert.usage.unknown-critical-extension",
            request => request.Extensions.Add(Qualified("1.2.3.4", critical: true))),
        Broken("4.2.1.4", "a policy twice", Duty, request => request.Extensions.Add(Policies(Gold, Gold))),

        Sound("4.2.1.6", "names of every usual form", request => Name(request,
            Dns("im.example.com"), Dns("*.example.com"), Mail("a@example.com"), Uri("sip:example.com"), Address("192.0.2.1"),
            Address("2001:db8::1"), Other("1.3.6.1.5.5.7.8.5", "example.com"), Named("CN=A"), Registered())),
        Broken("4.2.1.6", "a blank dNSName", Duty, request => Name(request, Dns(" "))),
        Broken("4.2.1.6", "an underscore", Duty, request => Name(request, Dns("im_1.example.com"))),
        Broken("4.2.1.6", "two dots together", Duty, request => Name(request, Dns("im..example.com"))),
        Broken("4.2.1.6", "a label of sixty-four letters", Duty, request => Name(request, Dns(new string('a', 64) + ".example.com"))),
        Broken("4.2.1.6", "letters beyond ASCII in a dNSName", Duty, request => Name(request, Dns("bücher.example.com"))),
        Broken("4.2.1.6", "a NUL in a dNSName", Duty, request => Name(request, Dns("im.example.com\0.example.org"))),
        Broken("4.2.1.6", "a star inside of a label", Duty, request => Name(request, Dns("im*.example.com"))),
        Broken("4.2.1.6", "a mail address in angle brackets", Duty, request => Name(request, Mail("<a@example.com>"))),
        Broken("4.2.1.6", "a URI without a scheme", Duty, request => Name(request, Uri("//example.com/"))),

        Sound("4.2.1.9", "an authority with a path length", _ => { }, request => request.PathLength = 0),
        OfAuthority("4.2.1.9", "an authority without basic constraints", "cert.constraints.not-an-authority",
            request => request.HasBasicConstraints = false, andDuty: true),
        OfAuthority("4.2.1.9", "basic constraints that say CA:FALSE", "cert.constraints.not-an-authority",
            request =>
            {
                request.IsAuthority = false;
                request.Purposes = [];
                request.Usage = X509KeyUsageFlags.KeyCertSign;
            }, andDuty: true),
        OfAuthority("4.2.1.9", "basic constraints that are not critical", Duty, request =>
        {
            request.HasBasicConstraints = false;
            request.Extensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: false));
        }),

        Sound("4.2.1.12", "both purposes of TLS", request => request.Purposes = [Server, Client]),
        Sound("4.2.1.12", "any purpose", request => request.Purposes = [AnyPurpose]),
        Sound("4.2.1.12", "no restriction", request => request.Purposes = []),
        Sound("4.2.1.12", "a critical restriction that allows it", request =>
        {
            request.Purposes = [];
            request.Extensions.Add(Purposes(critical: true, Server));
        }),
        Broken("4.2.1.12", "clients only", "cert.usage.extended-key-usage", request => request.Purposes = [Client]),
        OfAuthority("4.2.1.12", "an authority for mail only", "cert.usage.extended-key-usage",
            request => request.Extensions.Add(Purposes(critical: false, Mailing))),

        Sound("4.2.1.13", "a distribution point with an address", request => request.Extensions.Add(TestChain.Published)),
        Broken("4.2.1.13", "a distribution point of reasons only", Duty,
            request => request.Extensions.Add(TestPoint.In(TestPoint.Of(reasons: TestPoint.Compromise)))),

        Sound("4.2.1.15", "a freshest CRL", request => request.Extensions.Add(Freshest(critical: false))),
        new("RFC 5280, 4.2.1.15", "a critical freshest CRL", "cert.usage.unknown-critical-extension", () => ClauseChain.Judge(
            request => request.Extensions.Add(Freshest(critical: true)), policy: ValidationPolicy.Default)),

        Sound("4.2.2.1", "addresses of the authority", request => request.IssuerAddress = "http://pki.example.com/issuing.cer"),
        Broken("4.2.2.1", "critical addresses of the authority", Duty, request => request.Extensions.Add(
            new("1.3.6.1.5.5.7.1.1", Sequence(Sequence(Oid("1.3.6.1.5.5.7.48.2"), Uri("http://pki.example.com/a.cer"))), critical: true))),

        Sound("RFC 9598, 3", "an address with letters of any alphabet", request => Name(request, InternationalMail("médecin@example.com"))),
        Sound("RFC 9598, 3", "a domain in A-labels", request => Name(request, InternationalMail("医生@xn--bcher-kva.example"))),
        Broken("RFC 9598, 3", "a local part that is ASCII", Duty, request => Name(request, InternationalMail("doctor@example.com"))),
        Broken("RFC 9598, 3", "a domain in U-labels", Duty, request => Name(request, InternationalMail("médecin@bücher.example"))),
        Broken("RFC 9598, 3", "a domain in capitals", Duty, request => Name(request, InternationalMail("médecin@Example.com"))),
        Broken("RFC 9598, 3", "a byte order mark", Duty, request => Name(request, InternationalMail("\uFEFFmédecin@example.com"))),
        Broken("RFC 9598, 3", "no domain", Duty, request => Name(request, InternationalMail("médecin@"))),
        Broken("RFC 9598, 3", "an IA5String", Duty, request => Name(request, Other("1.3.6.1.5.5.7.8.9", "doctor@example.com", tag: 0x16))),
    ];

    static RSA Rsa { get; } = RSA.Create(2048);

    static ClauseCase Sound(string clause, string name, Action<TestRequest> leaf, Action<TestRequest>? issuing = null) =>
        new(Title(clause), name, null, () => ClauseChain.Judge(leaf, issuing));

    static ClauseCase Broken(string clause, string name, string fault, Action<TestRequest> leaf) =>
        new(Title(clause), name, fault, () => ClauseChain.Judge(leaf));

    static ClauseCase OfAuthority(string clause, string name, string fault, Action<TestRequest> issuing, bool andDuty = false) =>
        new(Title(clause), name, fault, () => ClauseChain.Judge(issuing: issuing, policy: andDuty ? ValidationPolicy.Default : null));

    static string Title(string clause) => clause.StartsWith("RFC", StringComparison.Ordinal) ? clause : "RFC 5280, " + clause;

    static void Unnamed(TestRequest request)
    {
        request.SubjectName = [0x30, 0x00];
        request.DnsNames = [];
    }

    static void Name(TestRequest request, params byte[][] names)
    {
        request.DnsNames = [];
        request.Extensions.Add(Alternative(names));
    }

    static void Replace(TestRequest request, string id, bool critical)
    {
        request.HasAuthorityKeyIdentifier = false;
        var identifier = new X509SubjectKeyIdentifierExtension(new PublicKey(TestAuthority.KeyOf("Clause Issuing")), false);
        request.Extensions.Add(new(id, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier).RawData, critical));
    }

    static X509Extension Qualified(string qualifier, bool critical) => new("2.5.29.32", Sequence(Sequence(
        Oid(Gold), Sequence(Sequence(Oid(qualifier), [0x16, 0x01, 0x41])))), critical);

    static X509Extension Freshest(bool critical) =>
        new("2.5.29.46", Sequence(TestPoint.Of(TestPoint.Full(Uri("http://pki.example.com/delta.crl")))), critical);

    static PublicKey OffCurve()
    {
        var key = new PublicKey(TestAuthority.KeyOf("Clause Off Curve"));
        var point = key.EncodedKeyValue.RawData;
        point[^1] ^= 1;
        return new(key.Oid, key.EncodedParameters, new AsnEncodedData(point));
    }
}

using System.Globalization;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Tests.Identity.Corpus;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Identity;

/// <summary>
/// Thousands of certificates for each protocol and each book, each with the answer that the specifications give: no wrong
/// accept, no wrong refusal. The answers come from tables that share nothing with the engine.
/// </summary>
public sealed class IdentityCorpusTests(ITestOutputHelper output)
{
    const int Seed = 20260601;

    /// <summary>What the corpus promises for each protocol.</summary>
    const int LeastCases = 2_000;

    /// <summary>Certificates with several names, in an order by chance.</summary>
    const int Combinations = 4_000;

    /// <summary>Surprises shown; the first tell the cause.</summary>
    const int Shown = 20;

    static readonly string[] NoNames =
        ["", " ", ".", "..", "example..com", ".example.com", "exa mple.com", "*.example.com", "*", "example.com\0", "example.com\0.evil.test",
         "example.com:443", "https://example.com", "user@example.com", new string('a', 64) + ".example.com", new string('a', 300), "[example.com]",
         "0x7f.1", "0x7F", "127.1", "2130706433", "192.0.2", "192.0.2.256", "example.0", "fe80::1%eth0"];

    readonly List<string> _surprises = [];
    int _cases;
    int _accepted;

    public static TheoryData<ApplicationService, IdentityMode> Protocols
    {
        get
        {
            var all = new TheoryData<ApplicationService, IdentityMode>();
            foreach (var service in Enum.GetValues<ApplicationService>())
            {
                all.Add(service, IdentityMode.Standard);
                all.Add(service, IdentityMode.Compatible);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Every_certificate_proves_what_the_specifications_say(ApplicationService service, IdentityMode mode)
    {
        var rules = ProtocolRules.Of(service, mode);
        foreach (var domain in DomainCase.All)
        {
            foreach (var name in NameTable.Of(domain))
                Check(service, mode, rules, [name], domain.Forms());
        }

        foreach (var text in new[] { "192.0.2.1", "2001:db8::1", "[2001:DB8:0:0::1]" })
        {
            foreach (var name in NameTable.Of(IPAddress.Parse(text), text))
                Check(service, mode, rules, [name], [text]);
        }

        Combine(service, mode, rules);
        Report(service, mode);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void What_is_no_name_is_proved_by_nothing(ApplicationService service, IdentityMode mode)
    {
        var names = NameTable.Of(DomainCase.All[0]).Where(name => name.Kind != PresentedNameKind.CommonName).ToList();
        var everything = NamedCertificate.With(names);
        foreach (var text in NoNames)
        {
            Assert.False(Match(everything, service, mode, text).Matches, text);
            // Not even by itself.
            foreach (var kind in new[] { PresentedNameKind.DnsId, PresentedNameKind.CommonName, PresentedNameKind.XmppAddr })
                Assert.False(Match(NamedCertificate.With([new(kind, text, false, "")]), service, mode, text).Matches, $"{kind} {text}");
        }
    }

    void Combine(ApplicationService service, IdentityMode mode, ProtocolRules rules)
    {
        var random = new Random(Seed);
        var tables = DomainCase.All.Select(domain => NameTable.Of(domain).Where(name => name.IsSipDomain is not null).ToList()).ToList();
        for (var round = 0; round < Combinations; round++)
        {
            var at = random.Next(tables.Count);
            var (domain, table) = (DomainCase.All[at], tables[at]);
            // Mostly names that prove something: those that must not count are then the interesting ones.
            var proving = table.Where(name => name.Proves).ToList();
            var names = Enumerable.Range(0, random.Next(2, 6))
                .Select(_ => random.Next(3) == 0 ? proving[random.Next(proving.Count)] : table[random.Next(table.Count)])
                .ToList();
            Check(service, mode, rules, names, [domain.Forms().ElementAt(random.Next(3))]);
        }
    }

    void Check(
        ApplicationService service, IdentityMode mode, ProtocolRules rules, List<PresentedCase> names, IEnumerable<string> references)
    {
        var certificate = NamedCertificate.With(names);
        var expected = rules.Proves(names);
        foreach (var reference in references)
        {
            var result = Match(certificate, service, mode, reference);
            _cases++;
            _accepted += result.Matches ? 1 : 0;
            if (result.Matches != expected)
                _surprises.Add($"{service} {mode} '{reference}': {(expected ? "refused" : "accepted as " + result.Matched)}: {string.Join("; ", names)}");
        }
    }

    static IdentityResult Match(Certificates.Model.Certificate certificate, ApplicationService service, IdentityMode mode, string reference) =>
        IdentityMatcher.MatchLeaf(certificate, new() { Service = service, Name = reference, Origin = ReferenceOrigin.TypedByUser }, mode, []);

    void Report(ApplicationService service, IdentityMode mode)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{service}, {mode}: {_cases} cases, {_accepted} to be accepted, seed {Seed}, {_surprises.Count} surprises"));
        Assert.True(_surprises.Count == 0, string.Join('\n', _surprises.Distinct().Take(Shown)));
        Assert.InRange(_cases, LeastCases, int.MaxValue);
        Assert.InRange(_accepted, _cases / 50, _cases / 2);
    }
}

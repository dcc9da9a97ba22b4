using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Rules;

public sealed class NameConstraintsTests
{
    const int DnsName = 2;
    const int Address = 7;

    static readonly TestAuthority Root = TestAuthority.Root();

    [Theory]
    [InlineData("example.com", "im.example.com", true)]
    [InlineData("example.com", "EXAMPLE.COM", true)]
    [InlineData("example.com", "badexample.com", false)]
    [InlineData("example.com", "im.example.org", false)]
    [InlineData(".example.com", "im.example.com", true)]
    [InlineData(".example.com", "example.com", false)]
    [InlineData("", "anything.example", true)]
    [InlineData("im.example.com", "*.example.com", false)]
    [InlineData("example.com", "*.example.com", true)]
    [InlineData("example.com", "not a host", false)]
    public void Permits_dns_names_in_a_subtree(string subtree, string name, bool isPermitted)
    {
        var verdict = Judge(Constraints(permitted: Dns(subtree)), request => request.DnsNames = [name]);

        Assert.Equal(isPermitted, verdict.ChainTrusted);
    }

    [Theory]
    [InlineData("example.com", "im.example.com", false)]
    [InlineData("example.com", "im.example.org", true)]
    [InlineData("im.example.com", "*.example.com", false)]
    [InlineData("deep.im.example.com", "*.example.com", true)]
    [InlineData("other.com", "*.example.com", true)]
    public void Excludes_dns_names_in_a_subtree(string subtree, string name, bool isPermitted)
    {
        var verdict = Judge(Constraints(excluded: Dns(subtree)), request => request.DnsNames = [name]);

        Assert.Equal(isPermitted, verdict.ChainTrusted);
    }

    [Theory]
    [InlineData("192.0.2.0/255.255.255.0", "192.0.2.7", true)]
    [InlineData("192.0.2.0/255.255.255.0", "198.51.100.7", false)]
    [InlineData("192.0.2.0/255.0.255.0", "192.0.2.7", false)]
    public void Permits_addresses_in_a_network(string network, string address, bool isPermitted)
    {
        var parts = network.Split('/');
        byte[] value = [.. IPAddress.Parse(parts[0]).GetAddressBytes(), .. IPAddress.Parse(parts[1]).GetAddressBytes()];

        var verdict = Judge(Constraints(permitted: (Address, value)), request =>
        {
            request.DnsNames = [];
            request.Addresses = [IPAddress.Parse(address)];
        });

        Assert.Equal(isPermitted, verdict.ChainTrusted);
    }

    [Fact]
    public void Leaves_names_of_other_forms_alone()
    {
        var verdict = Judge(Constraints(permitted: Dns("example.org")), request =>
        {
            request.DnsNames = [];
            request.Addresses = [IPAddress.Parse("192.0.2.1")];
        });

        Assert.True(verdict.ChainTrusted);
    }

    [Fact]
    public void Names_the_authority_the_name_and_the_reason()
    {
        var verdict = Judge(Constraints(permitted: Dns("example.org")), _ => { });

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.constraints.name-not-permitted");
        Assert.Equal("Constrained", observation["authority"]);
        Assert.Equal("DNS:im.example.com", observation["name"]);
        Assert.Equal("is in none of the permitted subtrees", observation["reason"]);
    }

    [Fact]
    public void Holds_the_subject_against_directory_names()
    {
        var other = new X500DistinguishedName("O=Other").RawData;

        var verdict = Judge(Constraints(permitted: (4, other)), _ => { });

        Assert.StartsWith("dirName:", TestVerdictAssert.FirstCause(verdict, "cert.constraints.name-not-permitted")["name"], StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_a_flood_of_comparisons_with_a_finding()
    {
        var subtrees = Enumerable.Range(0, 600).Select(i => Dns($"t{i}.example.org")).ToArray();
        var names = Enumerable.Range(0, 600).Select(i => $"h{i}.example.com").ToArray();

        var verdict = Judge(Constraints([], subtrees), request => request.DnsNames = names);

        Assert.Equal("name comparisons", TestVerdictAssert.Single(verdict, "cert.budget.exceeded")["budget"]);
        Assert.False(verdict.ChainTrusted);
    }

    static Certificates.Judging.CertificateVerdict Judge(X509Extension constraints, Action<TestRequest> change)
    {
        var constrained = Root.Intermediate("Constrained", request => request.Extensions.Add(constraints));
        return TestJudge.Of(TestJudge.Request(TrustStore.Of([Root.Certificate]), constrained.Leaf(change: change), constrained.Certificate));
    }

    static (int Tag, byte[] Value) Dns(string subtree) => (DnsName, System.Text.Encoding.ASCII.GetBytes(subtree));

    static X509Extension Constraints((int Tag, byte[] Value)? permitted = null, (int Tag, byte[] Value)? excluded = null) =>
        Constraints(permitted is { } p ? [p] : [], excluded is { } e ? [e] : []);

    static X509Extension Constraints((int Tag, byte[] Value)[] permitted, (int Tag, byte[] Value)[] excluded)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            Write(writer, 0, permitted);
            Write(writer, 1, excluded);
        }

        return new("2.5.29.30", writer.Encode(), critical: true);
    }

    static void Write(AsnWriter writer, int number, (int Tag, byte[] Value)[] subtrees)
    {
        if (subtrees.Length == 0)
            return;
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, number)))
        {
            foreach (var (tag, value) in subtrees)
            {
                using (writer.PushSequence())
                {
                    if (tag == 4)
                    {
                        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, tag)))
                            writer.WriteEncodedValue(value);
                    }
                    else
                    {
                        writer.WriteOctetString(value, new Asn1Tag(TagClass.ContextSpecific, tag));
                    }
                }
            }
        }
    }
}

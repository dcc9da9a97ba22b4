using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

public sealed class IdentityMatcherTests
{
    [Theory]
    [InlineData("DNS:*.example.com, DNS:other.net", "example.com", NameDifference.WildcardDoesNotCoverDomain)]
    [InlineData("DNS:*.example.com", "a.b.example.com", NameDifference.WildcardOneLabelOnly)]
    [InlineData("DNS:a*.example.com", "abc.example.com", NameDifference.WildcardMalformed)]
    [InlineData("DNS:*.com", "example.com", NameDifference.WildcardTooBroad)]
    [InlineData("DNS:imp1.example.com", "example.com", NameDifference.HostOfDomain)]
    [InlineData("DNS:example.com", "im.example.com", NameDifference.ParentDomain)]
    [InlineData("DNS:www.example.com", "example.com", NameDifference.WwwLabel)]
    [InlineData("DNS:example.com", "www.example.com", NameDifference.WwwLabel)]
    [InlineData("DNS:exmaple.com", "example.com", NameDifference.Misspelt)]
    [InlineData("DNS:*.exmaple.com", "im.example.com", NameDifference.Misspelt)]
    [InlineData("DNS:node1.example.com", "node2.example.com", NameDifference.Sibling)]
    [InlineData("DNS:node1", "node1.example.com", NameDifference.ShortName)]
    [InlineData("DNS:node1.example.local", "node1.example.com", NameDifference.OtherDomain)]
    [InlineData("DNS:example.net", "example.com", NameDifference.Different)]
    [InlineData("DNS:node1.example.com:8443", "node1.example.com", NameDifference.Overfilled)]
    [InlineData("DNS:https://node1.example.com", "node1.example.com", NameDifference.Overfilled)]
    [InlineData("DNS:node1.example.com,node2.example.com", "node2.example.com", NameDifference.Overfilled)]
    [InlineData("DNS:xnode1.example.com:1", "node1.example.com", NameDifference.Malformed)]
    [InlineData("DNS:*.a.example.com", "b.example.com", NameDifference.Sibling)]
    [InlineData("DNS:other.net", "example.com", NameDifference.Different)]
    [InlineData("DNS:im.example.com.", "im.example.com", NameDifference.TrailingDot)]
    [InlineData("DNS:im.example.com", "im", NameDifference.QualifiedName)]
    [InlineData("DNS:bücher.example", "bücher.example", NameDifference.NotInALabels)]
    [InlineData("DNS:192.0.2.1", "192.0.2.1", NameDifference.AddressAsText)]
    [InlineData("CN:example.com, DNS:other.net", "example.com", NameDifference.CommonNameOnly)]
    [InlineData("SRV:_xmpp-server.example.com", "example.com", NameDifference.OtherService)]
    [InlineData("SRV:_xmpp-client._tcp.example.com", "example.com", NameDifference.ProtocolLabel)]
    [InlineData("XMPP:user@example.com", "example.com", NameDifference.UserAddress)]
    [InlineData("DNS:example.com\0.evil.test", "example.com", NameDifference.Overfilled)]
    [InlineData("DNS:xmpp9.hosting.example", "example.com", NameDifference.ConnectedHost)]
    public void Names_the_nearest_miss(string presented, string domain, NameDifference expected)
    {
        var reference = Reference.Xmpp(domain) with { ConnectedHost = "xmpp9.hosting.example" };

        var result = IdentityMatcher.Match(Names.Of(presented), reference, IdentityMode.Standard);

        Assert.Equal(expected, result.Nearest!.Difference);
    }

    [Fact]
    public void Says_why_the_nearest_name_does_not_match()
    {
        var result = IdentityMatcher.Match(
            Names.Of("DNS:imp1.example.com, DNS:*.example.com"), Reference.Xmpp("example.com"), IdentityMode.Standard);

        Assert.Equal("*.example.com", result.NearestMiss?.Value);
        Assert.Equal(
            "DNS:*.example.com comes nearest: a wildcard stands for exactly one label and so not for the domain itself.",
            result.NearestMissReason);
    }

    [Fact]
    public void Keeps_every_comparison_also_after_a_match()
    {
        var result = IdentityMatcher.Match(
            Names.Of("DNS:a.test, DNS:example.com, DNS:b.test, CN:example.com"), Reference.Http("example.com"), IdentityMode.Standard);

        Assert.Equal("DNS:example.com", result.Matched?.ToString());
        Assert.Equal("subjectAltName, dNSName 2", result.Matched?.Where);
        Assert.Equal(4, result.Compared.Length);
        Assert.Null(result.NearestMiss);
        Assert.Null(result.NearestMissReason);
        Assert.Empty(result.CuringSanLines);
    }

    [Fact]
    public void Tries_the_fields_of_xmpp_in_the_order_of_the_vendor_documents_in_compatible_mode()
    {
        var names = Names.Of("DNS:example.com, SRV:_xmpp-client.example.com, XMPP:example.com, CN:example.com");

        var result = IdentityMatcher.Match(names, Reference.Xmpp("example.com"), IdentityMode.Compatible);

        Assert.Equal(
            [PresentedNameKind.XmppAddr, PresentedNameKind.SrvId, PresentedNameKind.DnsId, PresentedNameKind.CommonName],
            result.Compared.Select(comparison => comparison.Presented.Kind));
        Assert.Equal(PresentedNameKind.XmppAddr, result.Matched?.Kind);
    }

    [Fact]
    public void Says_that_there_are_no_names_at_all()
    {
        var none = IdentityMatcher.Match(new(), Reference.Http("example.com"), IdentityMode.Standard);
        var empty = IdentityMatcher.Match(
            new() { HadSubjectAlternativeName = true }, Reference.Http("example.com"), IdentityMode.Standard);

        Assert.Equal("The certificate has no subject alternative name and no common name.", none.NearestMissReason);
        Assert.Equal("The subject alternative name holds nothing that identifies a server.", empty.NearestMissReason);
    }

    [Fact]
    public void Text_that_is_no_name_matches_nothing()
    {
        var result = IdentityMatcher.Match(Names.Of("DNS:a b"), Reference.Http("a b"), IdentityMode.Compatible);

        Assert.False(result.Matches);
        Assert.Equal("'a b' is neither a host name, nor a domain, nor an address.", result.NearestMissReason);
        Assert.Empty(result.CuringSanLines);
    }

    [Fact]
    public void Prints_no_control_characters()
    {
        var result = IdentityMatcher.Match(
            Names.Of("DNS:evil\u001b[2J\u202Etest"), Reference.Http("example.com"), IdentityMode.Standard);

        Assert.Contains("DNS:evil\\x1B[2J\\u202Etest", result.NearestMissReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_long_names_cost_no_more_than_ten_thousand_comparisons()
    {
        var label = new string('a', 60);
        var names = new PresentedNames
        {
            DnsNames = [.. Enumerable.Range(0, 10_000).Select(i => $"{label}.{label}.{label}.x{i}.example.test")],
        };
        var reference = Reference.Http($"{label}.{label}.{label}.y.example.test");

        var result = IdentityMatcher.Match(names, reference, IdentityMode.Standard);

        Assert.Equal(10_000, result.Compared.Length);
        Assert.False(result.Matches);
    }
}

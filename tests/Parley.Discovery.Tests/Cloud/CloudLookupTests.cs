using System.Text;
using Parley.Diagnostics;
using Parley.Discovery.Cloud;
using Parley.Discovery.Paths;
using Parley.Discovery.Web;
using Parley.Dns;

namespace Parley.Discovery.Tests.Cloud;

public sealed class CloudLookupTests : DiscoveryTest
{
    const string Address = "https://loginp.webexconnect.com/cas/FederatedSSO?org=example.com";

    [Theory]
    [InlineData("<a><errorcode>1</errorcode><reason>SSO protocol error</reason></a>", CloudDomainStatus.NotProvisioned)]
    [InlineData("<a><b><ErrorCode> 1 </ErrorCode></b></a>", CloudDomainStatus.NotProvisioned)]
    [InlineData("<a xmlns='urn:x'><errorcode>100</errorcode></a>", CloudDomainStatus.NotProvisioned)]
    [InlineData("<errorcode>1</errorcode>", CloudDomainStatus.NotProvisioned)]
    [InlineData("<a><errorcode>7</errorcode></a>", CloudDomainStatus.Provisioned)]
    [InlineData("<a><redirecturl>https://idp.example.com/</redirecturl></a>", CloudDomainStatus.ProvisionedWithSingleSignOn)]
    [InlineData("<a><errorcode/></a>", CloudDomainStatus.ProvisionedWithSingleSignOn)]
    [InlineData("<a><errorcode><x>1</x></errorcode></a>", CloudDomainStatus.NotProvisioned)]
    [InlineData("<a><errorcode>2</errorcode></a>", CloudDomainStatus.Unknown)]
    [InlineData("<a><errorcode>77</errorcode></a>", CloudDomainStatus.Unknown)]
    [InlineData("<html><body>Moved</body></html>", CloudDomainStatus.Unknown)]
    [InlineData("<a><errorcode>7</errorcode>", CloudDomainStatus.Unknown)]
    [InlineData("<!DOCTYPE a><a><errorcode>7</errorcode></a>", CloudDomainStatus.Unknown)]
    [InlineData("{\"errorcode\":7}", CloudDomainStatus.Unknown)]
    [InlineData("", CloudDomainStatus.Unknown)]
    public void Reads_what_is_known_of_the_answer(string body, CloudDomainStatus expected)
    {
        var (status, _, _) = CloudAnswerReader.Read(
            new() { Outcome = WebOutcome.Answered, StatusCode = 200, Body = Encoding.UTF8.GetBytes(body) });

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData(WebOutcome.Answered, 302)]
    [InlineData(WebOutcome.Answered, 500)]
    [InlineData(WebOutcome.Unreachable, 0)]
    [InlineData(WebOutcome.Untrusted, 0)]
    public void No_other_answer_says_anything(WebOutcome outcome, int code)
    {
        var body = Encoding.UTF8.GetBytes("<a><errorcode>7</errorcode></a>");

        Assert.Equal(CloudDomainStatus.Unknown, CloudAnswerReader.Read(new() { Outcome = outcome, StatusCode = code, Body = body }).Status);
    }

    [Fact]
    public void Keeps_little_of_a_long_text()
    {
        var body = Encoding.UTF8.GetBytes($"<a><errorcode>1</errorcode><reason>{new string('x', 5000)}</reason></a>");

        Assert.Equal(256, CloudAnswerReader.Read(new() { Outcome = WebOutcome.Answered, StatusCode = 200, Body = body }).Reason!.Length);
    }

    [Fact]
    public void Asks_for_the_domain_and_nothing_else_whatever_its_octets()
    {
        Assert.Equal(Address, CloudLookup.AddressOf(Domain).AbsoluteUri);
        Assert.Equal(
            "https://loginp.webexconnect.com/cas/FederatedSSO?org=a%26b%3Dc.example.com",
            CloudLookup.AddressOf(DnsName.Parse("a&b=c.example.com")).AbsoluteUri);
    }

    [Fact]
    public async Task An_answer_that_says_nothing_is_a_note_and_discovery_goes_on()
    {
        Web.Answer(Address, new() { Outcome = WebOutcome.Unreachable, Detail = "The connection was refused" });
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com").Host("cucm1.example.com", "192.0.2.1");

        var result = await DiscoverAsync(Request with { AskCloud = true });

        Assert.Equal(SignInPath.Inside, result.Path);
        var observation = Assert.Single(result.Observations);
        Assert.Equal(("discovery.cloud.no-answer", Severity.Note), (observation.Finding.Code, observation.Severity));
        Assert.Contains("The connection was refused", observation.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cloud_domain_without_records_is_no_fault()
    {
        Web.Page(Address, "<a><errorcode>7</errorcode></a>");

        var result = await DiscoverAsync(Request with { AskCloud = true });

        Assert.Equal(SignInPath.Cloud, result.Path);
        Assert.Empty(result.Observations);
    }
}

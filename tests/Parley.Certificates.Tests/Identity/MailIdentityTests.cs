using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Identity;

public sealed class MailIdentityTests
{
    [Theory]
    [InlineData("alice@example.com", "alice@example.com", true)]
    [InlineData("alice@example.com", "alice@EXAMPLE.com", true)]
    [InlineData("alice@example.com", "Alice@example.com", false)]
    [InlineData("alice@example.com", "alice@example.org", false)]
    [InlineData("alice@example.com", "bob@example.com", false)]
    [InlineData("alice@example.com", "alice", false)]
    [InlineData("alice@example.com", "example.com", false)]
    [InlineData("alice@example.com", "", false)]
    [InlineData("*@example.com", "alice@example.com", false)]
    [InlineData("alice@xn--mnchen-3ya.example", "alice@m\u00FCnchen.example", true)]
    public void Compares_the_local_part_by_letter_and_the_domain_as_a_domain(string named, string asked, bool isMatch)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddEmailAddress(named);
        var certificate = TestAuthority.SelfSigned(change: request =>
        {
            request.DnsNames = [];
            request.Extensions.Add(names.Build());
        });

        Assert.Equal(isMatch, MailIdentity.Matches(certificate, asked));
    }

    [Fact]
    public void Ignores_addresses_in_the_subject()
    {
        var certificate = TestAuthority.SelfSigned(change: request =>
            request.SubjectName = new X500DistinguishedName("E=alice@example.com, CN=alice@example.com").RawData);

        Assert.False(MailIdentity.Matches(certificate, "alice@example.com"));
    }
}

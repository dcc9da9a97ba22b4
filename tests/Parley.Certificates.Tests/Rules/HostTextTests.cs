using System.Text;
using Parley.Certificates.Identity;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Tests.Rules;

public sealed class HostTextTests
{
    static readonly string Label = new('a', 63);

    public static TheoryData<string, bool, bool> Names => new()
    {
        { "im.example.com", true, true },
        { "im", true, true },
        { "3.im-2.EXAMPLE.com", true, true },
        { "xn--mnchen-3ya.example", true, true },
        { "im_1.example.com", false, true },
        { "*.example.com", true, false },
        { "*", false, false },
        { "*.", false, false },
        { "im.*.com", false, false },
        { "-im.example.com", false, true },
        { "im-.example.com", false, true },
        { "im.-example.com", false, true },
        { "im.example.com-", false, true },
        { "", false, false },
        { ".", false, false },
        { "im..com", false, false },
        { ".im.example.com", false, false },
        { "im.example.com.", false, false },
        { "im example.com", false, false },
        { "im.example.com\0", false, false },
        { "m\u00FCnchen.example", false, false },
        { Label + ".example", true, true },
        { Label + "a.example", false, false },
        { $"{Label}.{Label}.{Label}.{Label[2..]}", true, true }, // 253
        { $"{Label}.{Label}.{Label}.{Label[1..]}", false, false },
        { $"*.{Label}.{Label}.{Label}.{Label[2..]}", true, false },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Knows_the_preferred_syntax_and_what_deployments_use(string name, bool isPreferred, bool isWellFormed)
    {
        Assert.Equal(isPreferred, HostText.IsPreferredSyntax(name));
        Assert.Equal(isPreferred, HostText.IsPreferredSyntax(Encoding.Latin1.GetBytes(name)));
        Assert.Equal(isWellFormed, DomainText.IsWellFormed(name));
    }
}

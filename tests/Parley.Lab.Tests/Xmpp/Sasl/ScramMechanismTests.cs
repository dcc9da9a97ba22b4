using System.Security.Cryptography;
using System.Text;
using Parley.Lab.Xmpp.Sasl;

namespace Parley.Lab.Tests.Xmpp.Sasl;

public sealed class ScramMechanismTests
{
    [Fact]
    public void Refuses_damaged_messages_and_never_breaks()
    {
        const int seed = 20260707;
        var first = "n,,n=alice,r=fyko+d2lbbFgONRv9qkxdawL"u8.ToArray();

        foreach (var (octets, origin) in Mutations.Of(seed, 2_000, first))
        {
            var mechanism = new ScramMechanism(HashAlgorithmName.SHA256);
            var step = mechanism.Step(octets);
            if (step.Outcome != SaslOutcome.Continues)
                continue;
            var nonce = Encoding.UTF8.GetString(step.Data!).Split(',')[0]; // a challenge has data
            var final = Encoding.UTF8.GetBytes($"c=biws,{nonce},p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");

            Assert.True(mechanism.Step(final).Outcome == SaslOutcome.Failed, origin);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("c=biws")]
    [InlineData("c=biws,r=x,p=")]
    [InlineData("c=biws,r=x,p=***")]
    [InlineData(",p=AAAA")]
    public void Refuses_broken_final_messages(string final)
    {
        var mechanism = new ScramMechanism(HashAlgorithmName.SHA1);
        mechanism.Step("n,,n=alice,r=abc"u8);

        Assert.Equal(SaslOutcome.Failed, mechanism.Step(Encoding.UTF8.GetBytes(final)).Outcome);
    }
}

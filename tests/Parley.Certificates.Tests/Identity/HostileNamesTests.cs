using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

public sealed class HostileNamesTests
{
    const string Alphabet = "aA1.*-_@:/;%[]\0\n ü\u0130\u212A\u3002\u200D\uD800\uDC00\uFF0Ex";

    [Fact]
    public void Any_text_is_answered_and_no_odd_text_proves_anything()
    {
        const int seed = 20260601;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var presented = new PresentedNames
            {
                DnsNames = [Text(random)],
                SrvNames = ["_xmpp-client." + Text(random)],
                XmppAddresses = [Text(random)],
                Uris = ["sip:" + Text(random)],
                CommonNames = [Text(random)],
            };

            foreach (var service in Enum.GetValues<ApplicationService>())
            {
                var reference = new ReferenceIdentity { Service = service, Name = "example.com", Origin = ReferenceOrigin.TypedByUser };
                var result = IdentityMatcher.Match(presented, reference, IdentityMode.Compatible);

                Assert.False(result.Matches, $"seed {seed}, round {round}: {result.Matched}");
                Assert.Single(IdentityFindings.Of(result));
            }
        }
    }

    [Fact]
    public void Any_reference_is_answered()
    {
        const int seed = 20260602;
        var random = new Random(seed);
        var presented = Names.Of("DNS:example.com, SRV:_xmpp-client.example.com, XMPP:example.com, URI:sip:example.com, CN:example.com");
        for (var round = 0; round < 2_000; round++)
        {
            var reference = Reference.Xmpp(Text(random)) with { AlsoAccepted = [Text(random)], ConnectedHost = Text(random), Edge = true };

            var result = IdentityMatcher.Match(presented, reference, IdentityMode.Standard);

            Assert.False(result.Matches, $"seed {seed}, round {round}: {reference.Name}");
        }
    }

    static string Text(Random random) => string.Create(random.Next(0, 24), random, (text, source) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = Alphabet[source.Next(Alphabet.Length)];
    });
}

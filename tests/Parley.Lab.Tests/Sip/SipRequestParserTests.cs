using Parley.Lab.Sip;

namespace Parley.Lab.Tests.Sip;

public sealed class SipRequestParserTests
{
    static readonly byte[] Sample =
        "OPTIONS sip:a SIP/2.0\r\nVia: b\r\nf: c\r\nt: d\r\ni: e\r\nCSeq: 1 OPTIONS\r\nl: 3\r\n folded\r\n\r\n"u8.ToArray();

    [Fact]
    public void Never_breaks_on_damaged_heads()
    {
        const int seed = 20260706;

        foreach (var (octets, origin) in Mutations.Of(seed, 20_000, Sample))
        {
            var failure = Record.Exception(() =>
            {
                if (SipRequestParser.TryParse(octets, out var request, out var error))
                    _ = SipAnswer.To(request, "example.test").Length;
                else
                    _ = error.ToString();
            });

            Assert.True(failure is null, $"{origin} {failure}");
        }
    }
}

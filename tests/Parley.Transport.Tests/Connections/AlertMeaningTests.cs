using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Tests.Connections;

public sealed class AlertMeaningTests
{
    [Theory]
    [InlineData("handshake_failure", "no version and no cipher suite")]
    [InlineData("internal_error", "could not load")]
    [InlineData("no_application_protocol", "ALPN")]
    [InlineData("decode_error", "Nothing in the handshake gave a reason")]
    public void An_alert_is_told_with_what_it_mostly_means(string name, string meaning)
    {
        var alert = Enumerable.Range(0, 256).Select(number => new TlsAlert((byte)number)).First(one => one.Name == name);

        Assert.Contains(meaning, AlertMeaning.CauseOf(alert), StringComparison.Ordinal);
        Assert.EndsWith(".", AlertMeaning.RemedyOf(alert), StringComparison.Ordinal);
    }
}

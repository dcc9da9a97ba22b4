using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Wire;

/// <summary>
/// The target of fuzzing: any octets are read or refused, and what is read can be written and read again.
/// </summary>
static class DnsMessageFuzz
{
    internal static void Run(ReadOnlySpan<byte> octets)
    {
        var whole = DnsMessageReader.TryRead(octets, out var message, out var error);
        var start = DnsMessageReader.TryReadStart(octets, out _, out _);
        if (!whole)
        {
            Assert.NotEmpty(error.Expected);
            Assert.InRange(error.Offset, 0, octets.Length);
            return;
        }

        Assert.True(start);
        var records = message.Answers.Length + message.Authority.Length + message.Additional.Length;
        Assert.True(records * 11 <= octets.Length, $"{records} records from {octets.Length} octets");
        // Expanded names make it longer, perhaps too long for one message; what fits must be readable.
        if (message.Questions.Length <= 8)
            Assert.True(DnsMessageReader.TryRead(DnsMessageWriter.Write(message), out _, out error), error.ToString());
    }
}

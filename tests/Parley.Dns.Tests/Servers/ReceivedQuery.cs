using System.Net;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Servers;

/// <summary>A query that came to a server.</summary>
/// <param name="Message">The query.</param>
/// <param name="Client">Who sent it.</param>
/// <param name="Tcp">Whether it came by TCP.</param>
/// <param name="Index">How many came before it.</param>
sealed record ReceivedQuery(DnsMessage Message, IPEndPoint Client, bool Tcp, int Index)
{
    public DnsQuestion Question => Message.Questions[0];

    /// <summary>An honest answer without records, to be changed by <c>with</c>.</summary>
    public DnsMessage Answer(params DnsRecord[] answers) => new()
    {
        Id = Message.Id,
        IsResponse = true,
        RecursionDesired = true,
        RecursionAvailable = true,
        Questions = Message.Questions,
        Answers = [.. answers],
        Edns = Message.Edns is null ? null : new(),
    };
}

using System.Security.Cryptography;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Dns.Resolution;

/// <summary>One query as it is sent, and the test of what claims to answer it.</summary>
sealed class Query
{
    Query(DnsQuestion question, ushort id, byte[] octets)
    {
        Question = question;
        Id = id;
        Octets = octets;
    }

    internal DnsQuestion Question { get; }

    internal ushort Id { get; }

    internal ReadOnlyMemory<byte> Octets { get; }

    /// <summary>Makes a query with an id that nobody can foretell (RFC 5452, 9.2).</summary>
    /// <param name="question">The question.</param>
    /// <param name="random">The source of the id.</param>
    /// <param name="edns">
    /// What to say in the OPT record, or <see langword="null"/> for a server that knows nothing after 1987.
    /// </param>
    internal static Query Of(DnsQuestion question, RandomNumberGenerator random, EdnsParameters? edns)
    {
        Span<byte> chance = stackalloc byte[sizeof(ushort)];
        random.GetBytes(chance);
        var id = (ushort)((chance[0] << 8) | chance[1]);
        var message = new DnsMessage
        {
            Id = id,
            RecursionDesired = true,
            AuthenticData = edns is not null, // "tell me whether you verified" (RFC 6840, 5.7)
            Questions = [question],
            Edns = edns,
        };
        return new(question, id, DnsMessageWriter.Write(message));
    }

    /// <summary>
    /// Whether octets from the server answer this query: its id, and its question word for word (RFC 5452, 9.1).
    /// </summary>
    internal bool IsAnsweredBy(ReadOnlySpan<byte> octets, out bool truncated)
    {
        truncated = false;
        if (!DnsMessageReader.TryReadStart(octets, out var header, out var questions)
            || header.Id != Id || !header.Has(DnsHeader.Response) || header.Operation != 0)
            return false;
        truncated = header.Has(DnsHeader.Truncated);
        return questions switch
        {
            [] => RefusesUnread((DnsResponseCode)header.ResponseCode),
            [var question] => question == Question,
            _ => false,
        };
    }

    /// <summary>Servers that could not or would not read the question send the bare header back.</summary>
    static bool RefusesUnread(DnsResponseCode code) => code is DnsResponseCode.FormatError
        or DnsResponseCode.NotImplemented or DnsResponseCode.Refused or DnsResponseCode.ServerFailure;
}

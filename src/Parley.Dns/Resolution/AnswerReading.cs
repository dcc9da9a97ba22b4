using System.Collections.Immutable;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Dns.Resolution;

/// <summary>What a message says about a question. Pure: the same message always says the same.</summary>
sealed record AnswerReading
{
    internal required DnsLookupStatus Status { get; init; }

    internal bool IsDecided =>
        Status is DnsLookupStatus.Answered or DnsLookupStatus.NoData or DnsLookupStatus.NameDoesNotExist;

    internal string? Detail { get; init; }

    internal ImmutableArray<DnsRecord> Records { get; init; } = [];

    internal ImmutableArray<AliasRecord> Aliases { get; init; } = [];

    internal StartOfAuthorityRecord? Authority { get; init; }

    /// <summary>The name at which the alias chain leaves this message; a further question must go on there.</summary>
    internal DnsName? GoesOnAt { get; init; }

    /// <summary>Whether the server may not have understood EDNS (RFC 6891, 6.2.2 and 7).</summary>
    internal static bool MayBlameEdns(DnsMessage message) => message.ResponseCode
        is DnsResponseCode.FormatError or DnsResponseCode.NotImplemented or DnsResponseCode.BadVersion;

    /// <summary>Reads a message as the answer to a question.</summary>
    /// <param name="message">An answer that was matched to the question.</param>
    /// <param name="question">The question.</param>
    /// <param name="maximumAliases">The aliases that may still be followed.</param>
    internal static AnswerReading Of(DnsMessage message, DnsQuestion question, int maximumAliases) =>
        message.ResponseCode switch
        {
            DnsResponseCode.NoError or DnsResponseCode.NameError => Follow(message, question, maximumAliases),
            DnsResponseCode.Refused => Failed(DnsLookupStatus.Refused, "REFUSED"),
            DnsResponseCode.ServerFailure => Failed(DnsLookupStatus.ServerFailure, "SERVFAIL"),
            DnsResponseCode.FormatError => Failed(DnsLookupStatus.ServerFailure, "FORMERR: the server could not read the question"),
            DnsResponseCode.NotImplemented => Failed(DnsLookupStatus.ServerFailure, "NOTIMP: the server does not do this"),
            var code => Failed(DnsLookupStatus.ServerFailure, $"response code {(ushort)code}"),
        };

    /// <summary>What is said of a server that names others in place of an answer.</summary>
    internal const string Referral = "the server refers to others: it does not look names up for clients";

    static AnswerReading Follow(DnsMessage message, DnsQuestion question, int maximumAliases)
    {
        var chain = ImmutableArray.CreateBuilder<AliasRecord>();
        var passed = new HashSet<DnsName> { question.Name };
        var at = question.Name;
        ImmutableArray<DnsRecord> records;
        while ((records = RecordsAt(message, at, question.Type)).IsEmpty && AliasAt(message, at) is { } alias)
        {
            chain.Add(alias);
            if (!passed.Add(alias.Target))
                return Contradicts($"the aliases of {question.Name} lead in a circle at {alias.Target}");
            if (chain.Count > maximumAliases)
                return Contradicts($"more than {maximumAliases} aliases after {question.Name}");
            at = alias.Target;
        }

        var authority = message.Authority.OfType<StartOfAuthorityRecord>().FirstOrDefault();
        var reading = new AnswerReading
        {
            Status = DnsLookupStatus.Answered,
            Records = records,
            Aliases = chain.ToImmutable(),
            Authority = records.IsEmpty ? authority : null,
        };
        if (!records.IsEmpty)
            return reading;
        if (message.ResponseCode == DnsResponseCode.NameError)
            return reading with { Status = DnsLookupStatus.NameDoesNotExist };
        if (authority is null && chain.Count > 0)
            return reading with { GoesOnAt = at };
        return authority is null && IsReferral(message)
            ? Failed(DnsLookupStatus.Refused, Referral)
            : reading with { Status = DnsLookupStatus.NoData };
    }

    static ImmutableArray<DnsRecord> RecordsAt(DnsMessage message, DnsName name, DnsRecordType type) =>
    [
        .. message.Answers
            .Where(record => record.Type == type && record.Name == name && IsInternet(record))
            .DistinctBy(WithoutTimeToLive)
    ];

    static AliasRecord? AliasAt(DnsMessage message, DnsName name) =>
        message.Answers.OfType<AliasRecord>().FirstOrDefault(alias => alias.Name == name);

    static bool IsInternet(DnsRecord record) => record is not UnknownRecord { Class: not DnsQuestion.Internet };

    /// <summary>Equal records are one record, whatever their time to live (RFC 2181, 5).</summary>
    static DnsRecord WithoutTimeToLive(DnsRecord record) => record with { TimeToLive = TimeSpan.Zero };

    static bool IsReferral(DnsMessage message) => !message.AuthoritativeAnswer && !message.RecursionAvailable
        && message.Authority.Any(record => record.Type == DnsRecordType.Ns);

    static AnswerReading Contradicts(string detail) => Failed(DnsLookupStatus.Malformed, detail);

    static AnswerReading Failed(DnsLookupStatus status, string detail) => new() { Status = status, Detail = detail };
}

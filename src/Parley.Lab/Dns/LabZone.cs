using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Wire;

namespace Parley.Lab.Dns;

/// <summary>The records of one zone, and what they answer (RFC 1035, 4.3.2; RFC 2308).</summary>
sealed class LabZone
{
    /// <summary>Short, so that nobody remembers one lab in the next.</summary>
    internal static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(5);

    // A chain of aliases in the lab has one link; a loop that a fault draws ends here.
    const int MaximumAliases = 8;

    const DnsRecordType Any = (DnsRecordType)255; // RFC 1035, 3.2.3: all records there are

    readonly DnsName _origin;
    readonly FrozenDictionary<DnsName, DnsRecord[]> _records;
    readonly FrozenSet<DnsName> _names;
    readonly StartOfAuthorityRecord _authority;

    internal LabZone(DnsName origin, IEnumerable<DnsRecord> records)
    {
        _origin = origin;
        _authority = new(
            origin.Prepend("ns1"),
            origin.Prepend("hostmaster"),
            Serial: 1,
            Refresh: TimeSpan.FromHours(1),
            Retry: TimeSpan.FromMinutes(10),
            Expire: TimeSpan.FromDays(7),
            NegativeTimeToLive: TimeToLive)
        {
            Name = origin,
            TimeToLive = TimeToLive,
        };
        _records = records.Append(_authority)
            .GroupBy(record => record.Name)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _names = _records.Keys.SelectMany(WithParents).ToFrozenSet();
    }

    /// <summary>Answers a query for the zone; one for another zone is refused.</summary>
    internal DnsMessage Answer(DnsMessage query)
    {
        if (query.Operation != 0)
            return Reply(query, DnsResponseCode.NotImplemented);
        if (query.Questions is not [var question])
            return Reply(query, DnsResponseCode.FormatError);
        if (query.Edns is { Version: > 0 })
            return Reply(query, DnsResponseCode.BadVersion);
        if (question.Class != DnsQuestion.Internet || !question.Name.IsWithin(_origin))
            return Reply(query, DnsResponseCode.Refused);

        var answers = ImmutableArray.CreateBuilder<DnsRecord>();
        var name = question.Name;
        for (var aliases = 0; aliases <= MaximumAliases && name.IsWithin(_origin); aliases++)
        {
            var found = _records.GetValueOrDefault(name) ?? [];
            answers.AddRange(found.Where(IsAskedFor));
            if (found is not [AliasRecord alias] || question.Type is DnsRecordType.Cname or Any)
                break;
            answers.Add(alias);
            name = alias.Target;
        }

        // RFC 2308, 2: the code speaks of the last name of a chain of aliases, and a "no" brings the SOA.
        var exists = _names.Contains(name) || !name.IsWithin(_origin);
        var reply = Reply(query, exists ? DnsResponseCode.NoError : DnsResponseCode.NameError) with
        {
            AuthoritativeAnswer = true,
            Answers = answers.ToImmutable(),
        };
        return answers.Any(IsAskedFor) ? reply : reply with { Authority = [_authority] };

        bool IsAskedFor(DnsRecord record) => record.Type == question.Type || question.Type == Any;
    }

    /// <summary>An answer without records.</summary>
    internal DnsMessage Reply(DnsMessage query, DnsResponseCode code) => new()
    {
        Id = query.Id,
        IsResponse = true,
        Operation = query.Operation,
        RecursionDesired = query.RecursionDesired,
        ResponseCode = code,
        Questions = query.Questions,
        Authority = code == DnsResponseCode.NameError ? [_authority] : [],
        Edns = query.Edns is null ? null : new(),
    };

    IEnumerable<DnsName> WithParents(DnsName name)
    {
        for (; name.IsWithin(_origin); name = name.Parent)
        {
            yield return name;
            if (name.IsRoot)
                break;
        }
    }
}

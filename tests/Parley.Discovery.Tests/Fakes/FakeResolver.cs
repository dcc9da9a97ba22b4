using System.Collections.Concurrent;
using System.Net;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Tests.Fakes;

/// <summary>A zone in memory. What it does not hold does not exist.</summary>
sealed class FakeResolver : IDnsResolver
{
    static readonly StartOfAuthorityRecord Zone = new(
        DnsName.Parse("ns.example.com"), DnsName.Parse("keeper.example.com"), 1,
        TimeSpan.FromHours(1), TimeSpan.FromHours(1), TimeSpan.FromHours(1), TimeSpan.FromMinutes(5))
    { Name = DnsName.Parse("example.com") };

    readonly Dictionary<DnsQuestion, DnsLookup> _answers = [];
    readonly HashSet<DnsName> _names = [];

    /// <summary>The questions that came, in order.</summary>
    public ConcurrentQueue<DnsQuestion> Questions { get; } = new();

    /// <summary>What a lookup waits for before it answers; default nothing.</summary>
    public Func<DnsQuestion, CancellationToken, Task> Delay { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What becomes of every question, in place of an answer.</summary>
    public DnsLookupStatus? Failure { get; set; }

    public FakeResolver Srv(string name, params (int Priority, int Weight, int Port, string Target)[] records) => Add(
        name,
        DnsRecordType.Srv,
        [.. records.Select(record => Srv(DnsName.Parse(name), record.Priority, record.Weight, record.Port, record.Target))]);

    public FakeResolver Srv(string name, int port, string target) => Srv(name, (0, 0, port, target));

    public FakeResolver Host(string name, params string[] addresses)
    {
        var records = addresses
            .Select(address => new AddressRecord(IPAddress.Parse(address)) { Name = DnsName.Parse(name) })
            .ToList();
        foreach (var type in (DnsRecordType[])[DnsRecordType.A, DnsRecordType.Aaaa])
        {
            if (records.Where(record => record.Type == type).ToArray() is { Length: > 0 } ofType)
                Add(name, type, ofType);
        }

        _names.Add(DnsName.Parse(name));
        return this;
    }

    /// <summary>Makes one question end in a failure.</summary>
    public FakeResolver Fail(string name, DnsRecordType type, DnsLookupStatus status)
    {
        var question = new DnsQuestion(DnsName.Parse(name), type);
        _answers[question] = Ended(question, status);
        return this;
    }

    public FakeResolver Add(string name, DnsRecordType type, params DnsRecord[] records)
    {
        var question = new DnsQuestion(DnsName.Parse(name), type);
        for (var parent = question.Name; !parent.IsRoot; parent = parent.Parent)
            _names.Add(parent);
        _answers[question] = Ended(question, DnsLookupStatus.Answered) with { Records = [.. records] };
        return this;
    }

    public FakeResolver Answer(DnsLookup lookup)
    {
        _answers[lookup.Question] = lookup;
        return this;
    }

    public async Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default)
    {
        Questions.Enqueue(question);
        await Delay(question, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (Failure is { } failure)
            return Ended(question, failure);
        if (_answers.TryGetValue(question, out var answer))
            return answer;
        var no = _names.Contains(question.Name) ? DnsLookupStatus.NoData : DnsLookupStatus.NameDoesNotExist;
        return Ended(question, no) with { Authority = Zone };
    }

    static SrvRecord Srv(DnsName name, int priority, int weight, int port, string target) =>
        new((ushort)priority, (ushort)weight, (ushort)port, DnsName.Parse(target)) { Name = name };

    static DnsLookup Ended(DnsQuestion question, DnsLookupStatus status) =>
        new() { Question = question, Status = status, Attempts = [Attempt(question, status)] };

    static DnsAttempt Attempt(DnsQuestion question, DnsLookupStatus status) => new()
    {
        Server = new(IPAddress.Parse("192.0.2.53"), 53),
        Transport = DnsTransport.Udp,
        Name = question.Name,
        Status = status,
        Detail = $"{status}",
    };
}

using System.Collections.Concurrent;
using System.Net;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Client.Tests.Fakes;

/// <summary>A zone in memory. What it does not hold does not exist.</summary>
sealed class ScriptedResolver : IDnsResolver
{
    readonly Dictionary<DnsQuestion, DnsLookup> _answers = [];

    /// <summary>The questions that came.</summary>
    internal ConcurrentQueue<string> Questions { get; } = new();

    internal ScriptedResolver Host(string name, params string[] addresses)
    {
        foreach (var family in addresses.Select(IPAddress.Parse).GroupBy(address => address.AddressFamily))
        {
            var records = family.Select(address => (DnsRecord)new AddressRecord(address) { Name = DnsName.Parse(name) }).ToArray();
            Answer(name, records[0].Type, records);
        }

        return this;
    }

    internal ScriptedResolver Srv(string name, params (int Priority, int Port, string Target)[] records) => Answer(
        name,
        DnsRecordType.Srv,
        [.. records.Select(record => new SrvRecord((ushort)record.Priority, 0, (ushort)record.Port, DnsName.Parse(record.Target))
        {
            Name = DnsName.Parse(name),
        })]);

    internal ScriptedResolver Fail(string name, DnsRecordType type, DnsLookupStatus status)
    {
        var question = new DnsQuestion(DnsName.Parse(name), type);
        _answers[question] = new() { Question = question, Status = status };
        return this;
    }

    public Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Questions.Enqueue(question.ToString());
        return Task.FromResult(_answers.GetValueOrDefault(question)
            ?? new() { Question = question, Status = DnsLookupStatus.NameDoesNotExist });
    }

    ScriptedResolver Answer(string name, DnsRecordType type, params DnsRecord[] records)
    {
        var question = new DnsQuestion(DnsName.Parse(name), type);
        _answers[question] = new() { Question = question, Status = DnsLookupStatus.Answered, Records = [.. records] };
        return this;
    }
}

using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Issuance.Findings;

namespace Parley.Issuance.Rules;

/// <summary>What requests of several nodes say against each other.</summary>
static class ClusterChecks
{
    internal static void Check(ImmutableArray<RequestInFile> requests, Report report)
    {
        SameKeys(requests, report);
        Subjects(requests, report);
        MissingNames(requests, report);
        NamesOfOthers(requests, report);
    }

    static void SameKeys(ImmutableArray<RequestInFile> requests, Report report)
    {
        var first = new Dictionary<string, RequestInFile>(StringComparer.Ordinal);
        foreach (var item in requests)
        {
            var key = Convert.ToHexString(item.Request.PublicKey.KeyOctets.Span);
            if (!first.TryAdd(key, item))
                report.Add(IssuanceFindings.SameKey, item.ToString(), ("first", first[key].ToString()), ("second", item.ToString()));
        }
    }

    /// <summary>Each field but the common name is held against that of the first request; one finding for each that differs.</summary>
    static void Subjects(ImmutableArray<RequestInFile> requests, Report report)
    {
        var first = requests[0];
        var fields = requests.SelectMany(item => item.Request.Subject.Attributes)
            .Where(attribute => attribute.Type != NameAttribute.CommonName)
            .Select(attribute => (attribute.Type, attribute.ShortName)).Distinct().ToList();
        foreach (var (type, name) in fields)
        {
            var expected = Value(first, type);
            if (requests.FirstOrDefault(item => Value(item, type) != expected) is { } other)
            {
                report.Add(IssuanceFindings.SubjectDiffers, other.ToString(),
                    ("field", name), ("first", first.ToString()), ("firstValue", expected), ("second", other.ToString()),
                    ("secondValue", Value(other, type)));
            }
        }
    }

    static string Value(RequestInFile item, Oid type) =>
        item.Request.Subject.Values(type) is { IsEmpty: false } values
            ? PlainLine.Of($"'{string.Join("', '", values)}'")
            : "nothing";

    /// <summary>A name that more than half of the requests have and another lacks.</summary>
    static void MissingNames(ImmutableArray<RequestInFile> requests, Report report)
    {
        var holders = requests.SelectMany(item => Names(item).Select(name => (name, item))).ToLookup(pair => pair.name, pair => pair.item);
        foreach (var group in holders.Where(group => group.Count() < requests.Length && group.Count() * 2 > requests.Length))
        {
            foreach (var item in requests.Except(group))
            {
                report.Add(IssuanceFindings.NameMissing, item.ToString(),
                    ("first", item.ToString()), ("name", PlainLine.Of(group.Key)),
                    ("holders", group.Count()), ("count", requests.Length));
            }
        }
    }

    /// <summary>A request that has the common name of another among its names, while the other does not have its.</summary>
    static void NamesOfOthers(ImmutableArray<RequestInFile> requests, Report report)
    {
        var owners = new Dictionary<string, RequestInFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in requests)
        {
            if (item.Request.Subject.CommonName is { } name)
                owners.TryAdd(name, item);
        }

        foreach (var item in requests)
        {
            foreach (var name in item.Request.SubjectAlternativeNames.DnsNames.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (owners.TryGetValue(name, out var owner) && owner != item
                    && !string.Equals(item.Request.Subject.CommonName, name, StringComparison.OrdinalIgnoreCase))
                {
                    report.Add(IssuanceFindings.NameOfOther, item.ToString(),
                        ("name", PlainLine.Of(name)), ("first", item.ToString()), ("second", owner.ToString()));
                }
            }
        }
    }

    static IEnumerable<string> Names(RequestInFile item) =>
        item.Request.SubjectAlternativeNames.All.Select(name => name.ToString()).Distinct(StringComparer.OrdinalIgnoreCase);
}

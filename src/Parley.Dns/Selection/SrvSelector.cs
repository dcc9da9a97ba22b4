using System.Collections.Immutable;
using Parley.Dns.Records;

namespace Parley.Dns.Selection;

/// <summary>Puts SRV records in the order in which a client tries their targets (RFC 2782).</summary>
/// <param name="random">The source of chance; not used by two threads at once.</param>
public sealed class SrvSelector(Random random)
{
    readonly Lock _gate = new();

    /// <summary>Lowest priority first; within one priority at random by weight, where weight zero is the least likely.</summary>
    public ImmutableArray<SrvRecord> Order(ReadOnlySpan<SrvRecord> records)
    {
        var rest = new List<SrvRecord>(records.Length);
        rest.AddRange(records);
        // Zero weights stand first within their priority, as the running sums below need it; the sort is stable.
        var groups = rest.GroupBy(record => record.Priority).OrderBy(group => group.Key);
        var order = ImmutableArray.CreateBuilder<SrvRecord>(records.Length);
        lock (_gate)
        {
            foreach (var group in groups)
                AddByWeight([.. group.OrderBy(record => record.Weight != 0)], order);
        }

        return order.MoveToImmutable();
    }

    void AddByWeight(List<SrvRecord> group, ImmutableArray<SrvRecord>.Builder order)
    {
        var sum = group.Sum(record => (long)record.Weight);
        while (group.Count > 0)
        {
            // From 0 to the sum, both included: with all weights zero every draw takes the first of those that are left,
            // and a zero weight beside others is drawn only by the 0 itself.
            var draw = random.NextInt64(sum + 1);
            long running = 0;
            var chosen = group.FindIndex(record => (running += record.Weight) >= draw);
            sum -= group[chosen].Weight;
            order.Add(group[chosen]);
            group.RemoveAt(chosen);
        }
    }
}

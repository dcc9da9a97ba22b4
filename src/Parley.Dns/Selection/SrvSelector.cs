using System.Collections.Immutable;
using Parley.Dns.Records;

namespace Parley.Dns.Selection;

/// <summary>Puts SRV records in the order in which a client tries their targets (RFC 2782).</summary>
/// <param name="random">
/// The source of chance. One selector may be used by several threads; the source then belongs to it alone.
/// </param>
public sealed class SrvSelector(Random random)
{
    readonly Lock _gate = new();

    /// <summary>
    /// Lowest priority first; within one priority at random by weight, where weight zero is the least likely.
    /// </summary>
    public ImmutableArray<SrvRecord> Order(ReadOnlySpan<SrvRecord> records) =>
        Order(records.ToArray(), record => record.Priority, record => record.Weight);

    /// <summary>
    /// Orders whatever has a priority and a weight, such as the records of two services mixed (XEP-0368, 3).
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="priority">Lower is first.</param>
    /// <param name="weight">The share among items of one priority, from zero.</param>
    public ImmutableArray<T> Order<T>(IReadOnlyCollection<T> items, Func<T, int> priority, Func<T, int> weight)
    {
        ArgumentNullException.ThrowIfNull(items);
        var order = ImmutableArray.CreateBuilder<T>(items.Count);
        lock (_gate)
        {
            // Zero weights stand first within their priority, as the running sums below need it; both sorts are stable.
            foreach (var group in items.GroupBy(priority).OrderBy(group => group.Key))
                AddByWeight([.. group.Select(item => (item, weight(item))).OrderBy(pair => pair.Item2 != 0)], order);
        }

        return order.MoveToImmutable();
    }

    void AddByWeight<T>(List<(T Item, int Weight)> group, ImmutableArray<T>.Builder order)
    {
        var sum = group.Sum(pair => (long)pair.Weight);
        while (group.Count > 0)
        {
            // From 0 to the sum, both included: with all weights zero every draw takes the first of those that are
            // left,
            // and a zero weight beside others is drawn only by the 0 itself.
            var draw = random.NextInt64(sum + 1);
            long running = 0;
            var chosen = group.FindIndex(pair => (running += pair.Weight) >= draw);
            sum -= group[chosen].Weight;
            order.Add(group[chosen].Item);
            group.RemoveAt(chosen);
        }
    }
}

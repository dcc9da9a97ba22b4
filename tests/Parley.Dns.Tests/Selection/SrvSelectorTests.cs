using Parley.Dns.Records;
using Parley.Dns.Selection;

namespace Parley.Dns.Tests.Selection;

public sealed class SrvSelectorTests
{
    const int Seed = 2782;
    const int Rounds = 20_000;

    static readonly DnsName Service = DnsName.Parse("_xmpp-client._tcp.example.com");

    [Fact]
    public void Prefers_the_lowest_priority()
    {
        SrvRecord[] records = [Record(6, 30, "cucm3"), Record(2, 20, "cucm2"), Record(1, 5, "cucm1")];

        var order = new SrvSelector(new Random(Seed)).Order(records);

        Assert.Equal(["cucm1", "cucm2", "cucm3"], order.Select(record => record.Target.Labels[0]));
    }

    [Fact]
    public void Orders_nothing_and_one() // no draw may be asked of an empty range
    {
        var selector = new SrvSelector(new Random(Seed));

        Assert.Empty(selector.Order([]));
        Assert.Single(selector.Order([Record(1, 0, "a")]));
    }

    [Fact]
    public void Keeps_every_record_once()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 500; round++)
        {
            var records = Enumerable.Range(0, random.Next(1, 12))
                .Select(i => Record((ushort)random.Next(3), (ushort)(random.Next(3) * random.Next(0, ushort.MaxValue / 2)), $"h{i}"))
                .ToArray();

            var order = new SrvSelector(random).Order(records);

            Assert.Equal(records.OrderBy(Host, StringComparer.Ordinal), order.OrderBy(Host, StringComparer.Ordinal));
            Assert.Equal(order.Select(record => record.Priority).Order(), order.Select(record => record.Priority));
        }
    }

    [Fact]
    public void Draws_the_first_by_weight()
    {
        SrvRecord[] records = [Record(1, 60, "a"), Record(1, 30, "b"), Record(1, 10, "c")];

        var firsts = FirstsOf(records);

        AssertShare(firsts, "a", 60 / 100.0);
        AssertShare(firsts, "b", 30 / 100.0);
        AssertShare(firsts, "c", 10 / 100.0);
    }

    [Fact]
    public void A_weight_of_zero_has_a_very_small_chance_beside_others()
    {
        SrvRecord[] records = [Record(1, 99, "a"), Record(1, 0, "z")];

        var firsts = FirstsOf(records);

        AssertShare(firsts, "z", 1 / 100.0); // only a draw of 0 out of 0..99 takes it
    }

    [Fact]
    public void Weights_of_zero_alone_keep_the_order_of_the_answer()
    {
        SrvRecord[] records = [Record(1, 0, "a"), Record(1, 0, "b"), Record(1, 0, "c")];

        var order = new SrvSelector(new Random(Seed)).Order(records);

        Assert.Equal(records, order);
    }

    /// <summary>Every draw there can be, against the running sums of the standard counted by hand.</summary>
    [Fact]
    public void Takes_the_first_record_whose_running_sum_reaches_the_draw()
    {
        SrvRecord[] records = [Record(1, 2, "two"), Record(1, 0, "zero"), Record(1, 1, "one")];
        string[] byDraw = ["zero", "two", "two", "one"]; // sums: zero 0, two 2, one 3

        for (var draw = 0; draw < byDraw.Length; draw++)
        {
            var order = new SrvSelector(new FixedDraws(draw)).Order(records);

            Assert.Equal(byDraw[draw], Host(order[0]));
        }
    }

    [Fact]
    public void Draws_again_among_those_that_are_left()
    {
        SrvRecord[] records = [Record(1, 2, "two"), Record(1, 3, "three"), Record(1, 4, "four")];

        var order = new SrvSelector(new FixedDraws(5, 6, 0)).Order(records); // of 9: three; of 6: four; of 2: two

        Assert.Equal(["three", "four", "two"], order.Select(Host));
    }

    [Fact]
    public void Sums_of_the_greatest_weights_do_not_overflow()
    {
        var records = Enumerable.Range(0, 2000).Select(i => Record(0, ushort.MaxValue, $"h{i}")).ToArray();

        var order = new SrvSelector(new Random(Seed)).Order(records);

        Assert.Equal(records.Length, order.Length);
    }

    static Dictionary<string, int> FirstsOf(SrvRecord[] records)
    {
        var selector = new SrvSelector(new Random(Seed));
        return Enumerable.Range(0, Rounds)
            .Select(_ => Host(selector.Order(records)[0]))
            .GroupBy(host => host)
            .ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>Within five standard deviations, so that no honest seed fails.</summary>
    static void AssertShare(Dictionary<string, int> firsts, string host, double share)
    {
        var deviation = Math.Sqrt(Rounds * share * (1 - share));
        Assert.InRange(firsts.GetValueOrDefault(host), (Rounds * share) - (5 * deviation), (Rounds * share) + (5 * deviation));
    }

    static string Host(SrvRecord record) => record.Target.Labels[0];

    static SrvRecord Record(ushort priority, ushort weight, string host) =>
        new(priority, weight, 5222, DnsName.Parse($"{host}.example.com")) { Name = Service };

    sealed class FixedDraws(params long[] draws) : Random
    {
        int _next;

        public override long NextInt64(long maxValue)
        {
            var draw = draws[Math.Min(_next++, draws.Length - 1)];
            return Math.Min(draw, maxValue - 1);
        }
    }
}

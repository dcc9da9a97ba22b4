using System.Net;
using Parley.Transport.Dialing;

namespace Parley.Transport.Tests.Dialing;

public sealed class AddressOrderTests
{
    [Fact]
    public void Takes_families_in_turn_and_keeps_the_order_within_each()
    {
        var order = AddressOrder.Interleave([.. new[] { "192.0.2.1", "192.0.2.2", "192.0.2.3", "2001:db8::1", "2001:db8::2" }.Select(IPAddress.Parse)]);

        Assert.Equal(["2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2", "192.0.2.3"], order.Select(address => address.ToString()));
    }

    [Fact]
    public void Leaves_out_a_second_mention()
    {
        var order = AddressOrder.Interleave([IPAddress.Loopback, IPAddress.Loopback]);

        Assert.Equal(IPAddress.Loopback, Assert.Single(order));
    }
}

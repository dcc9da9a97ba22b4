using Parley.Configuration.Hosts;

namespace Parley.Configuration.Tests.Hosts;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("cuc1.example.com", "cuc1.example.com", null, HostForm.FullName)]
    [InlineData(" cuc1.example.com. ", "cuc1.example.com", null, HostForm.FullName)]
    [InlineData("cuc1.example.com:8443", "cuc1.example.com", 8443, HostForm.FullName)]
    [InlineData("https://cuc1.example.com/vmrest", "cuc1.example.com", null, HostForm.FullName)]
    [InlineData("https://cuc1.example.com:8443", "cuc1.example.com", 8443, HostForm.FullName)]
    [InlineData("bücher.example", "bücher.example", null, HostForm.FullName)]
    [InlineData("cuc_1.example.com", "cuc_1.example.com", null, HostForm.FullName)]
    [InlineData("cuc1", "cuc1", null, HostForm.BareName)]
    [InlineData("10", "10", null, HostForm.BareName)]
    [InlineData("192.0.2.1", "192.0.2.1", null, HostForm.AddressLiteral)]
    [InlineData("192.0.2.1:636", "192.0.2.1", 636, HostForm.AddressLiteral)]
    [InlineData("2001:db8::1", "2001:db8::1", null, HostForm.AddressLiteral)]
    [InlineData("[2001:db8::1]", "2001:db8::1", null, HostForm.AddressLiteral)]
    [InlineData("[2001:db8::1]:636", "2001:db8::1", 636, HostForm.AddressLiteral)]
    public void Reads_what_administrators_write(string text, string host, int? port, HostForm form)
    {
        Assert.True(ServerAddress.TryParse(text, out var address));

        Assert.Equal((host, port, form), (address.Host, address.Port, address.Form));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("cuc1.example.com, cuc2.example.com")]
    [InlineData("cuc1..example.com")]
    [InlineData("cuc1.example.com:0")]
    [InlineData("cuc1.example.com:70000")]
    [InlineData("cuc1.example.com:ssl")]
    [InlineData("https://")]
    [InlineData("<address>")]
    [InlineData("cuc1\u0000.example.com")]
    public void Refuses_what_is_no_server(string? text) => Assert.False(ServerAddress.TryParse(text, out _));

    [Fact]
    public void Writes_an_address_of_version_6_in_brackets()
    {
        Assert.True(ServerAddress.TryParse("[2001:db8::1]:636", out var address));

        Assert.Equal("[2001:db8::1]:636", address.ToString());
    }
}

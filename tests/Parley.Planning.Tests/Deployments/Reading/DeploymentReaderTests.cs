using System.Text;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Reading;
using Parley.Planning.Deployments.Starting;

namespace Parley.Planning.Tests.Deployments.Reading;

public class DeploymentReaderTests
{
    const string Least = "version: 1\ndomain: example.com\nmode: full-uc\nhosting: on-premises\n";

    internal static void ReadsOrTells(byte[] content, string which)
    {
        var isRight = DeploymentReader.TryRead(content, out var deployment, out var faults);
        Assert.True(isRight == deployment is not null && isRight == faults.IsEmpty, which);
        Assert.All(
            faults,
            fault => Assert.True(fault.Place is { Line: > 0, Column: > 0 } && fault.Message.Length > 0 && fault.Remedy.Length > 0, which));
    }

    [Fact]
    public void Reads_the_sample()
    {
        var deployment = Sample.With();

        Assert.Equal((ProductMode.FullUc, Hosting.OnPremises, "example.com"), (deployment.Mode, deployment.Hosting, deployment.Domain));
        Assert.Equal(
            "cucm1.example.com Publisher, cucm2.example.com Subscriber",
            string.Join(", ", deployment.Clusters[0].Nodes.Select(node => $"{node.Host} {node.Role}")));
        Assert.Equal(ScreenShare.Bfcp, Assert.Single(deployment.Services.ScreenShare));
        Assert.Equal(
            (10_000, 33, false),
            (deployment.Sites[1].Link!.UpKbps, deployment.Sites[1].Link!.MediaPercent, deployment.Sites[1].Link!.IsVpn));
    }

    [Fact]
    public void What_is_not_said_is_open_and_not_no()
    {
        var deployment = Sample.Read(Least);

        Assert.Null(deployment.Dns.Design);
        Assert.Null(deployment.Security.Fips);
        Assert.True(deployment.Services.ScreenShare.IsDefault);
        Assert.Null(deployment.Migration);
        Assert.Empty(deployment.Clusters);
    }

    [Theory]
    [InlineData("domian: x\n", "line 5, column 1: there is no key 'domian' in a deployment file", "did you mean 'domain'?")]
    [InlineData("dns:\n  desing: separate\n", "line 6, column 3: there is no key 'desing' in dns", "did you mean 'design'?")]
    [InlineData("sites:\n  - name: a\n    users: 1\n    link: {upKbps: 1, downKbps: 2, upKpbs: 3}\n", "line 8, column 36: there is no key 'upKpbs' in sites[].link", "did you mean 'upKbps'?")]
    [InlineData("dns: {zzz: 1}\n", "there is no key 'zzz' in dns", "the keys here are: design, insideZone, cuplogin, serviceRecords, records")]
    [InlineData("security: {fips: maybe}\n", "line 5, column 18: 'fips' is 'maybe', expected true or false", "leave the key out")]
    [InlineData("security: {keyBits: 12}\n", "'keyBits' is '12', expected a number from 512 to 16384", "digits")]
    [InlineData("security: [fips]\n", "line 5, column 11: 'security' is a list, expected keys with values", "indented")]
    [InlineData("clusters: 3\n", "'clusters' is a single value, expected a list", "hyphen")]
    [InlineData("clusters: [3]\n", "an item of 'clusters' is a single value, expected keys with values", "hyphen")]
    [InlineData("clusters:\n  - {name: a, product: presence}\n", "the cluster 'a' has no nodes", "add 'nodes:'")]
    [InlineData("clusters:\n  - {name: a, product: presense, nodes: [{host: a.example.com}]}\n", "'product' is 'presense', expected one of", "did you mean 'presence'?")]
    [InlineData("clusters:\n  - {name: a, product: presence, nodes: [{host: 'a b'}]}\n", "'a b' is neither a host name nor an address", "full name")]
    [InlineData("clusters:\n  - {name: a, product: presence, nodes: [{host: a, addresses: [x]}]}\n", "'x' is no IP address", "192.0.2.11")]
    [InlineData("clusters:\n  - {name: a, product: presence, nodes: [{host: a}, {host: A}]}\n", "a second node is called 'a'", "own")]
    [InlineData("name: \"a\\e[31m\"\n", "line 5, column 7: 'name' holds a control character: 'a\\x1B[31m'", "plain")]
    [InlineData("name: {a: 1}\n", "'name' is keys with values, expected a single value", "one value")]
    [InlineData("network: {clientNetworks: 192.0.2.0}\n", "line 5, column 27: '192.0.2.0' is no network", "192.0.2.0/24")]
    [InlineData("network: {clientNetworks: [10.0.0.0/8, 192.0.2.1/24]}\n", "line 5, column 40: '192.0.2.1/24' is no network", "first address")]
    [InlineData("network: {clientNetworks: [192.0.2/24]}\n", "'192.0.2/24' is no network", "first address")]
    [InlineData("dns: {records: [{service: xmpp, cluster: a, port: 1}]}\n", "'xmpp' is no service with its protocol", "_xmpp-client._tcp")]
    [InlineData("dns: {records: [{service: _a._tcp, cluster: a, port: 1}]}\n", "no cluster is called 'a'", "name one of 'clusters'")]
    public void Tells_what_is_wrong_and_where(string more, string message, string remedy)
    {
        Assert.False(DeploymentReader.TryRead(Encoding.UTF8.GetBytes(Least + more), out _, out var faults));

        var fault = faults.First(each => each.ToString().Contains(message, StringComparison.Ordinal));
        Assert.Contains(remedy, fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_all_that_is_wrong_in_the_order_of_the_lines()
    {
        Assert.False(DeploymentReader.TryRead("version: 2\nmode: none\nhosting: cloud\nx: 1\n"u8.ToArray(), out _, out var faults));

        Assert.Equal([1, 1, 2, 4], faults.Select(fault => fault.Place.Line));
        Assert.Contains("version 2", faults[1].Message, StringComparison.Ordinal);
        Assert.Contains("'domain' is missing", faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [CombinatorialModes]
    public void A_begun_file_is_read_back(string mode, string hosting, string? remote)
    {
        var start = DeploymentStartWords.Start("example.com", mode, hosting, remote, authority: null);

        var deployment = Sample.Read(DeploymentTemplate.Of(start));

        Assert.Equal((start.Mode, start.Hosting, start.Remote), (deployment.Mode, deployment.Hosting, deployment.Remote.Access));
    }

    sealed class CombinatorialModesAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object?[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from mode in DeploymentStartWords.Modes
            from hosting in DeploymentStartWords.Hostings
            from remote in DeploymentStartWords.RemoteAccesses.Append(null)
            select new object?[] { mode, hosting, remote };
    }
}

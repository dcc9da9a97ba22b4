using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using Parley.Lab.Listening;
using Parley.Lab.People;
using Parley.Lab.Web;

namespace Parley.Lab.Tests.Web;

public sealed class WebSitesTests : IAsyncDisposable
{
    readonly LabPort _port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
    readonly LabListener _listener;
    readonly HttpClient _client;

    public WebSitesTests()
    {
        var service = new HttpService(
            [
                new UserDataSite(["cucm1.example.test", "cucm2.example.test"], ["imp1.example.test", "imp2.example.test"]),
                new SingleSignOnSite(),
                new ConfigurationSite(["imp1.example.test"], "cuc1.example.test", "ldap1.example.test", "photos.example.test"),
                new HostMetaSite(),
                new CloudLookupSite(),
                new VoicemailSite(),
                new PhotoSite(),
                new EdgeSite("edge1.example.test", ["cucm1.example.test"]),
            ],
            new Dictionary<string, Blueprints.LabPage>(StringComparer.Ordinal)
            {
                ["/special"] = new(503, "text/plain", "Come back later."),
            });
        _listener = new(_port, service, TimeProvider.System);
        _client = new() { BaseAddress = new($"http://127.0.0.1:{_port.Number.ToString(CultureInfo.InvariantCulture)}") };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _listener.DisposeAsync();
    }

    [Theory]
    [InlineData("/cucm-uds/clusterUser?username=alice", "true", "cucm1.example.test")]
    [InlineData("/cucm-uds/clusterUser?email=alice%40example.test", "true", "cucm1.example.test")]
    [InlineData("/cucm-uds/clusterUser?username=nobody", "false", null)]
    public async Task Says_where_a_user_is_at_home(string path, string found, string? home)
    {
        var answer = await XmlAsync(path);

        Assert.Equal(found, answer.Element("result")?.Attribute("found")?.Value);
        Assert.Equal(home, answer.Element("homeCluster")?.Value);
    }

    [Fact]
    public async Task Asks_for_a_filter_in_its_own_odd_way() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await GetAsync("/cucm-uds/clusterUser")).StatusCode);

    [Fact]
    public async Task Lists_the_nodes_and_says_that_search_needs_sign_in()
    {
        var servers = await XmlAsync("/cucm-uds/servers");
        var version = await XmlAsync("/cucm-uds/version");

        Assert.Equal(["cucm1.example.test", "cucm2.example.test"], servers.Elements("server").Select(server => server.Value));
        Assert.Equal("true", version.Element("capabilities")?.Element("usersResourceAuthEnabled")?.Value);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("alice", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("bob", LabPeople.Password, HttpStatusCode.Unauthorized)]
    [InlineData("alice", LabPeople.Password, HttpStatusCode.OK)]
    public async Task Shows_a_user_to_the_user_alone(string? user, string? password, HttpStatusCode status)
    {
        var answer = await GetAsync("/cucm-uds/user/alice", user, password);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Count > 0);
        if (status == HttpStatusCode.OK)
        {
            var root = XElement.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal("alice@example.test", root.Element("email")?.Value);
            Assert.Equal(
                "https://cucm1.example.test:6972/SPDefault.cnf.xml", root.Element("serviceProfile")?.Element("uri")?.Value);
        }
    }

    [Theory]
    [InlineData("name=a", "alice")]
    [InlineData("username=bob", "bob")]
    [InlineData("last=D", "david")]
    [InlineData("email=carla@example.test", "carla")]
    [InlineData("start=1&max=2", "bob carla")]
    [InlineData("start=99999999999&max=-1&name=zz", "")]
    public async Task Searches_people(string query, string names)
    {
        var answer = await GetAsync($"/cucm-uds/users?{query}", "alice", LabPeople.Password);

        var root = XElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(names, string.Join(' ', root.Elements("user").Select(user => user.Element("userName")?.Value)));
    }

    [Theory]
    [InlineData("/SPDefault.cnf.xml", "ServiceProfile")]
    [InlineData("/jabber-config.xml", "config")]
    [InlineData("/ssosp/ws/public/singleSignOn", "SSOResult")]
    [InlineData("/.well-known/host-meta", "{http://docs.oasis-open.org/ns/xri/xrd-1.0}XRD")]
    [InlineData("/cas/FederatedSSO?org=example.test", "federatedSSO")]
    public async Task Serves_the_documents_of_sign_in(string path, string root) =>
        Assert.Equal(root, (await XmlAsync(path)).Name);

    [Theory]
    [InlineData("/vmrest/version", HttpStatusCode.Unauthorized, HttpStatusCode.OK)]
    [InlineData("/ZXhhbXBsZS50ZXN0/get_edge_config?service_name=_cisco-uds", HttpStatusCode.Unauthorized, HttpStatusCode.OK)]
    [InlineData("/photos/alice.png", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("/photos/nobody.png", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("/photos/.png", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("/special", HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("/nothing", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Answers_strangers_and_users(string path, HttpStatusCode stranger, HttpStatusCode user)
    {
        Assert.Equal(stranger, (await GetAsync(path)).StatusCode);
        Assert.Equal(user, (await GetAsync(path, "alice", LabPeople.Password)).StatusCode);
    }

    [Fact]
    public async Task Answers_head_without_a_body_and_refuses_other_methods()
    {
        using var head = await _client.SendAsync(new(HttpMethod.Head, "/cucm-uds/version"));
        using var put = await _client.PutAsync("/cucm-uds/version", new StringContent("x"));
        using var after = await _client.GetAsync("/cucm-uds/version");

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("\r\n\r\n", "400")]
    [InlineData("GET / SIP/2.0\r\n\r\n", "400")]
    [InlineData("GET http://elsewhere.example/ HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "400")]
    [InlineData("GET /cucm-uds/version HTTP/1.0\r\n\r\n", "200")]
    public async Task Answers_malformed_requests(string request, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", await RawAsync(request), StringComparison.Ordinal);

    [Fact]
    public async Task Stops_reading_a_head_without_end() =>
        Assert.StartsWith(
            "HTTP/1.1 431 ",
            await RawAsync("GET / HTTP/1.1\r\nX: " + new string('x', HttpRequestReader.MaximumHeadBytes)),
            StringComparison.Ordinal);

    async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_port.EndPoints.First());
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    async Task<XElement> XmlAsync(string path) => XElement.Parse(await (await GetAsync(path)).Content.ReadAsStringAsync());

    async Task<HttpResponseMessage> GetAsync(string path, string? user = null, string? password = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (user is not null)
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        return await _client.SendAsync(request);
    }
}

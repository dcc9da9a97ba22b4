using Parley.Lab.Web;

namespace Parley.Lab.Tests.Web;

public sealed class HttpRequestReaderTests
{
    static readonly byte[] Sample =
        "GET /cucm-uds/clusterUser?username=alice%20x&max=3 HTTP/1.1\r\nHost: a\r\nAuthorization: Basic YTpi\r\nContent-Length: 5\r\n\r\n"u8.ToArray();

    [Fact]
    public void Reads_target_fields_and_credentials()
    {
        Assert.True(HttpRequestReader.TryParse(Sample, out var request, out _));

        Assert.Equal(("GET", "/cucm-uds/clusterUser", 5, true), (request.Method, request.Path, request.BodyBytes, request.KeepsAlive));
        Assert.Equal(("alice x", "3"), (request.Query["USERNAME"], request.Query["max"]));
        Assert.True(request.TryGetBasic(out var name, out var password));
        Assert.Equal(("a", "b"), (name, password));
    }

    [Fact]
    public void Never_breaks_on_damaged_heads()
    {
        const int seed = 20260705;
        var site = new UserDataSite(["cucm1.example.test"], ["imp1.example.test"]);

        foreach (var (octets, origin) in Mutations.Of(seed, 20_000, Sample))
        {
            var failure = Record.Exception(() =>
            {
                if (HttpRequestReader.TryParse(octets, out var request, out _))
                    _ = site.Answer(request)?.Head(keepsAlive: true).Length + (request.TryGetBasic(out string? _, out string? _) ? 1 : 0);
            });

            Assert.True(failure is null, $"{origin} {failure}");
        }
    }
}

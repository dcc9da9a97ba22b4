using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

public class OneGateTests
{
    [Fact]
    public void The_sources_keep_it()
    {
        Violation.AssertNone(OneGate.In(SourceTree.Repository));
    }

    [Theory]
    [InlineData("src/Parley.Transport/Gate.cs", "new SslStream(stream)")]
    [InlineData("src/Parley.Lab/Server.cs", "new SslStream(stream)")]
    [InlineData("src/Parley.Lab/Server.cs", "bool Ask(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)")]
    [InlineData("src/Parley.Client/Web.cs", "new HttpClient(new SocketsHttpHandler { ConnectCallback = gate }); new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = 1 };")]
    [InlineData("src/Parley.Client/Text.cs", "// unlike SslStream\nvar name = \"SslStream\";")]
    public void Accepts(string path, string text)
    {
        Violation.AssertNone(OneGate.In(SourceTree.Of((path, text))));
    }

    [Theory]
    [InlineData("src/Parley.Client/Web.cs", "var tls = new SslStream(stream);")]
    [InlineData("src/Parley.Client/Web.cs", "handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("src/Parley.Discovery/Web.cs", "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator")]
    [InlineData("src/Parley.Certificates/Judge.cs", "using var chain = new X509Chain();")]
    [InlineData("src/Parley.Check/Web.cs", "new HttpClient()")]
    [InlineData("src/Parley.Check/Web.cs", "new HttpClient(new SocketsHttpHandler { ConnectCallback = gate }); new UriBuilder(uri) { Scheme = Uri.UriSchemeHttps, Port = 1 };")]
    [InlineData("src/Parley.Lab/Client.cs", "using var chain = new X509Chain();")]
    [InlineData("src/Parley.Lab/Client.cs", "await tls.AuthenticateAsClientAsync(name);")]
    public void Refuses(string path, string text)
    {
        Assert.Contains(OneGate.In(SourceTree.Of((path, text))), violation => violation.Path == path && violation.Line == 1);
    }
}

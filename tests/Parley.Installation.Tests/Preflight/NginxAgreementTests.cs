using System.Text;
using Parley.Installation.Tests.Support;
using Parley.Peers;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Preflight;

/// <summary>What the preflight says of nginx, the program itself says too.</summary>
public sealed class NginxAgreementTests : IDisposable
{
    static readonly string Key = TestKeys.Rsa.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly string Chain = Pem(TestChain.Leaf, TestChain.Intermediate);

    static readonly Dictionary<string, (string Certificate, string Key, bool IsTaken)> Cases = new()
    {
        ["sound"] = (Chain, Key, true),
        ["PKCS#1"] = (Chain, TestKeys.Rsa.ExportRSAPrivateKeyPem() + "\n", true),
        ["SEC1"] = (Pem(TestChain.CurveLeaf, TestChain.Intermediate), TestKeys.Curve.ExportECPrivateKeyPem() + "\n", true),
        ["text around"] = ("text\n" + Chain + "\nmore\n", Key, true),
        ["with the root"] = (Chain + Pem(TestChain.Root), Key, true),
        // Of one algorithm: where they differ, nginx starts and no handshake succeeds.
        ["issuer first"] = (Pem(TestChain.Intermediate, TestChain.CurveLeaf), TestKeys.Curve.ExportPkcs8PrivateKeyPem() + "\n", false),
        ["another key"] = (Chain, TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem() + "\n", false),
        ["key cut off"] = (Chain, Key[..400], false),
        ["certificate cut off"] = (Pem(TestChain.Leaf)[..600], Key, false),
        ["a request"] = (TestChain.Request(TestKeys.Rsa).CreateSigningRequestPem(), Key, false),
    };

    readonly PeerFolder _folder = new();

    public static TheoryData<string> Names => [.. Cases.Keys];

    public void Dispose() => _folder.Dispose();

    [PeerTheory("nginx")]
    [MemberData(nameof(Names))]
    public async Task Both_take_it_or_neither(string name)
    {
        var (certificate, key, isTaken) = Cases[name];
        var configuration = _folder.Write("nginx.conf", $$"""
            daemon off;
            pid {{_folder["pid"]}};
            error_log stderr;
            events {}
            http {
                access_log off;
                client_body_temp_path {{_folder["body"]}};
                proxy_temp_path {{_folder["proxy"]}};
                server {
                    listen unix:{{_folder["socket"]}} ssl;
                    ssl_certificate {{_folder.Write("chain.pem", certificate)}};
                    ssl_certificate_key {{_folder.Write("server.key", key)}};
                }
            }
            """);

        var answer = await PeerClient.RunAsync("nginx", "", "-t", "-p", _folder.Path, "-c", configuration, "-e", "stderr");
        var verdict = (Of(certificate) with { Product = "nginx", Keys = [("server.key", Encoding.ASCII.GetBytes(key))], State = new() }).Judge();

        Assert.True(isTaken == (answer.ExitCode == 0), answer.ToString());
        Assert.True(isTaken == verdict.IsTaken, string.Join("; ", verdict.Findings));
    }
}

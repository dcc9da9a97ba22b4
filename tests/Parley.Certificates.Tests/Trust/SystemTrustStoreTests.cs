using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Trust;

public sealed class SystemTrustStoreTests
{
    [Fact]
    public void Reads_a_folder_and_tells_what_it_could_not_read()
    {
        var folder = Directory.CreateTempSubdirectory("parley-store");
        try
        {
            var root = TestAuthority.Root().Certificate;
            File.WriteAllText(Path.Combine(folder.FullName, "a.crt"), System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", root.Encoded.Span));
            File.WriteAllBytes(Path.Combine(folder.FullName, "b.cer"), root.Encoded.ToArray());
            File.WriteAllText(Path.Combine(folder.FullName, "c.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----");

            var content = SystemTrustStore.Load(folder.FullName, Path.Combine(folder.FullName, "absent.pem"));

            Assert.Equal(root, Assert.Single(content.Store.Anchors));
            Assert.Equal(folder.FullName, Assert.Single(content.Sources));
            Assert.Equal(2, content.Skipped.Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Asks_the_variables_before_the_distribution()
    {
        var paths = SystemTrustStore.LinuxPaths(
            name => name == "SSL_CERT_FILE" ? "/roots.pem" : "/one:/two", _ => true);

        Assert.Equal(["/roots.pem", "/one", "/two"], paths.AsEnumerable());
    }

    [Fact]
    public void Takes_the_first_bundle_that_exists_else_the_folder()
    {
        var bundle = SystemTrustStore.LinuxPaths(_ => null, path => path.StartsWith("/etc/pki/tls", StringComparison.Ordinal));
        var folder = SystemTrustStore.LinuxPaths(_ => null, _ => false);

        Assert.Equal("/etc/pki/tls/certs/ca-bundle.crt", Assert.Single(bundle));
        Assert.Equal("/etc/ssl/certs", Assert.Single(folder));
    }

    [Fact]
    public void Reads_every_root_of_this_platform()
    {
        var content = SystemTrustStore.Load();

        Assert.All(content.Store.Anchors, anchor => Assert.False(anchor.Subject.IsEmpty));
        Assert.Empty(content.Skipped.Where(skipped => skipped.Contains("offset", StringComparison.Ordinal)));
    }
}

using System.Text.Json;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>
/// What is commonly taken for something else: the clock for a date, the key for an order, the network for a refusal. The
/// first cause says the one in so many words, and does not lay it on the other.
/// </summary>
public sealed class ClassicConfusionTests
{
    [Theory]
    // A date is a date.
    [InlineData("xmpp-certificate-expired", "has expired", "clock")]
    [InlineData("certificate-not-yet-valid", "is not valid yet", "this machine")]
    [InlineData("intermediate-expired", "intermediate certificate has expired", "server certificate has expired")]
    [InlineData("root-expired", "trust anchor has expired", "clock")]
    [InlineData("certificate-ends-soon", "ends soon", "has expired")]
    // An order, a missing piece and a wrong piece are three things, and none is a key or a root that nobody trusts.
    [InlineData("chain-disordered", "wrong order", "trusted roots")]
    [InlineData("intermediate-missing", "does not send the intermediate", "in the wrong order")]
    [InlineData("root-instead-of-intermediate", "does not send the intermediate", "in the wrong order")]
    [InlineData("intermediate-of-other-key", "another key than the one that signed", "neither sent nor")]
    [InlineData("root-rekeyed", "The trusted root", "does not send")]
    [InlineData("untrusted-root", "which is not trusted here", "made by the server itself")]
    [InlineData("authority-of-like-name", "which is not trusted here", "does not send")]
    [InlineData("intermediate-known-elsewhere", "which sends it (serial", "Install the root")]
    [InlineData("self-signed", "is self-signed", "does not send")]
    [InlineData("signature-broken", "does not fit its issuer", "not in the store of trusted")]
    // A refusal is no firewall, and silence is no refusal.
    [InlineData("srv-wrong-port", "Nobody listens", "firewall")]
    [InlineData("connection-refused", "Nobody listens", "firewall")]
    [InlineData("server-silent", "does not answer in TLS", "Nobody listens")]
    [InlineData("server-hangs-up", "closes the connection without a word", "Nobody listens")]
    [InlineData("dns-silent", "No name server answered", "does not exist")]
    [InlineData("dns-refuses", "refuse to look", "firewall")]
    [InlineData("dns-fails", "failed to look", "refuse")]
    [InlineData("domain-unknown", "does not exist", "refuse")]
    [InlineData("no-records", "No service was found", "name servers are down")]
    // What TLS lacks is told by its name.
    [InlineData("old-tls-only", "speaks TLS 1.0 only", "cipher")]
    [InlineData("old-ciphers-only", "no cipher suite in common", "TLS 1.0")]
    [InlineData("starttls-stripped", "does not offer STARTTLS", "certificate has")]
    [InlineData("ldap-starttls-refused", "refuses to start TLS", "Nobody listens")]
    [InlineData("port-speaks-http", "speaks HTTP, not TLS", "certificate of")]
    [InlineData("xmpps-record-names-starttls-port", "not TLS", "no cipher suite")]
    [InlineData("xmpp-ports-exchanged", "IN SRV 10 50 5223 imp1.example.test.", "firewall")]
    [InlineData("server-name-unknown", "does not serve the name", "certificate of another")]
    [InlineData("client-certificate-demanded", "wants a client certificate", "certificate does not name")]
    // Names.
    [InlineData("xmpp-name-is-host", "names the server, not the domain", "another server")]
    [InlineData("common-name-only", "only in the certificate's common name", "another server")]
    [InlineData("wildcard-does-not-cover-domain", "The wildcard does not cover", "another server")]
    [InlineData("name-with-trailing-dot", "without a last dot", "self-signed")]
    [InlineData("name-with-blank", "a blank before or after the name", "self-signed")]
    [InlineData("voicemail-by-address", "is the IP address", "Nobody listens")]
    [InlineData("voicemail-by-bare-name", "a host name without its domain", "refuse to look")]
    // Revoked is revoked, and not to know is not to know.
    [InlineData("certificate-revoked", "has been revoked", "cannot be reached")]
    [InlineData("revocation-server-unreachable", "cannot be reached", "has been revoked")]
    [InlineData("revocation-list-outdated", "is out of date", "cannot be reached")]
    [InlineData("revocation-list-forged", "cannot be used", "out of date")]
    // What a service answers is not what DNS or TLS did.
    [InlineData("xmpp-host-unknown", "It does not serve the domain", "another server's certificate")]
    [InlineData("user-not-in-cluster", "does not know the user", "Nobody listens")]
    [InlineData("voicemail-not-served", "hear them by telephone only", "Nobody listens")]
    [InlineData("xmpp-record-misspelt", "is published, and clients ask for", "Nobody listens")]
    [InlineData("configuration-misnamed", "and not jabber-config.xml", "cannot be read")]
    [InlineData("configuration-missing", "No configuration is served", "cannot be read")]
    public async Task The_one_is_not_taken_for_the_other(string fault, string said, string unsaid)
    {
        using var report = JsonDocument.Parse((await FaultRun.OfAsync(fault)).Run.Output);

        var cause = report.RootElement.GetProperty("causes").EnumerateArray().First();
        var text = string.Join(' ', new[] { "title", "cause", "fix" }.Select(part => cause.GetProperty(part).GetString()));
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, text, StringComparison.Ordinal);
    }
}

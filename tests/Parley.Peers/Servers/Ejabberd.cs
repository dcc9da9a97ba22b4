using System.Collections.Immutable;
using System.Net;

namespace Parley.Peers.Servers;

/// <summary>ejabberd, an XMPP server in Erlang on OpenSSL.</summary>
public static class Ejabberd
{
    /// <summary>What must be there: not its control program, which starts a name daemon on all addresses, but what came with it.</summary>
    public const string Program = "/usr/sbin/ejabberdctl";

    const int StartTlsPort = 5222;
    const int DirectTlsPort = 5223;

    /// <summary>Writes its configuration and starts it: the Erlang machine alone, that listens for nobody else.</summary>
    public static Task<PeerProcess> StartAsync(
        PeerFolder folder, EjabberdSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        var (chain, key) = settings.Certificate.WriteTo(folder, "ejabberd/server");
        return PeerProcess.StartAsync(
            new()
            {
                Program = "erl",
                Arguments =
                [
                    "-noinput", "+sbwt", "none", "-mnesia", "dir", $"\"{folder.MakeFolder("ejabberd/data")}\"",
                    "-eval", "{ok,_} = application:ensure_all_started(ejabberd).",
                ],
                Ports = [.. settings.Addresses.SelectMany(address =>
                    new[] { StartTlsPort, DirectTlsPort }.Select(port => new IPEndPoint(address, port)))],
                Environment = ImmutableDictionary<string, string>.Empty
                    .Add("ERL_LIBS", Libraries())
                    .Add("EJABBERD_CONFIG_PATH", folder.Write("ejabberd/ejabberd.yml", Configuration(settings, chain, key)))
                    .Add("EJABBERD_LOG_PATH", Path.Combine(folder.MakeFolder("ejabberd/log"), "ejabberd.log"))
                    .Add("HOME", folder.MakeFolder("ejabberd")), // for the cookie of its machine
            },
            cancellationToken);
    }

    static string Configuration(EjabberdSettings settings, string chain, string key)
    {
        var listeners = settings.Addresses.SelectMany(address => new[]
        {
            $"  - {{port: {StartTlsPort}, ip: \"{address}\", module: ejabberd_c2s{(settings.OffersStartTls ? ", starttls: true, starttls_required: true" : "")}}}",
            $"  - {{port: {DirectTlsPort}, ip: \"{address}\", module: ejabberd_c2s, tls: true}}",
        });
        return $$$"""
            hosts: ["{{{settings.Domain}}}"]
            loglevel: warning
            certfiles: ["{{{key}}}", "{{{chain}}}"]
            listen:
            {{{string.Join('\n', listeners)}}}
            auth_method: [internal]
            auth_password_format: scram
            access_rules: {c2s: {allow: all}}
            modules: {mod_roster: {}, mod_disco: {}, mod_ping: {}}

            """;
    }

    /// <summary>Where its libraries are: Debian keeps them in the folder of the machine's architecture.</summary>
    public static string Libraries() => Directory.EnumerateDirectories("/usr/lib")
        .First(folder => Directory.EnumerateDirectories(folder, "ejabberd-*").Any());
}

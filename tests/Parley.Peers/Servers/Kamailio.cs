using System.Net;

namespace Parley.Peers.Servers;

/// <summary>Kamailio, a SIP server on OpenSSL: it answers OPTIONS with 200 and has nobody registered.</summary>
public static class Kamailio
{
    // Its tls module must be the first one loaded. 32 and 8 MB are enough for tests; the default is 64 and 8.
    const string SharedMegabytes = "32";
    const string OwnMegabytes = "8";

    /// <summary>Writes its configuration and starts it.</summary>
    public static Task<PeerProcess> StartAsync(
        PeerFolder folder, KamailioSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        var (chain, key) = settings.Certificate.WriteTo(folder, "kamailio/server");
        var tls = folder.Write("kamailio/tls.cfg", Tls(folder, settings, chain, key));
        var configuration = folder.Write("kamailio/kamailio.cfg", Configuration(settings, tls));
        var run = folder.MakeFolder("kamailio/run");
        return PeerProcess.StartAsync(
            new()
            {
                Program = "kamailio",
                Arguments =
                [
                    "-DD", "-E", "-f", configuration, "-P", folder["kamailio/kamailio.pid"], "-Y", run,
                    "-m", SharedMegabytes, "-M", OwnMegabytes,
                ],
                Ports = [new IPEndPoint(settings.Address, settings.TlsPort)],
            },
            cancellationToken);
    }

    static string Configuration(KamailioSettings settings, string tls) => $$"""
        #!KAMAILIO
        debug=2
        log_stderror=yes
        children=1
        tcp_children=2
        auto_aliases=no
        alias="{{settings.Domain}}"
        listen=tls:{{settings.Address}}:{{settings.TlsPort}}
        mpath="/usr/lib/x86_64-linux-gnu/kamailio/modules/:/usr/lib/aarch64-linux-gnu/kamailio/modules/"
        enable_tls=yes
        loadmodule "tls.so"
        loadmodule "tm.so"
        loadmodule "sl.so"
        loadmodule "pv.so"
        loadmodule "maxfwd.so"
        loadmodule "textops.so"
        loadmodule "siputils.so"
        modparam("tls", "config", "{{tls}}")
        request_route {
          if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
          if (is_method("OPTIONS")) { sl_send_reply("{{settings.Answer.Status}}", "{{settings.Answer.Reason}}"); exit; }
          sl_send_reply("404", "Not Found");
          exit;
        }

        """;

    static string Tls(PeerFolder folder, KamailioSettings settings, string chain, string key)
    {
        var authority = settings.DemandsClientCertificateOf is { } pem
            ? $"ca_list = {folder.Write("kamailio/authority.pem", pem)}\n"
            : "";
        var demands = settings.DemandsClientCertificateOf is null ? "no" : "yes";
        return $"""
            [server:default]
            method = {settings.Method}
            verify_certificate = {demands}
            require_certificate = {demands}
            private_key = {key}
            certificate = {chain}
            {authority}
            [client:default]
            verify_certificate = no
            require_certificate = no

            """;
    }
}

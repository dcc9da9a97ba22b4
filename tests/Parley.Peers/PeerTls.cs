using System.Collections.Immutable;

namespace Parley.Peers;

/// <summary>Lets a server on OpenSSL serve what the distribution forbids: small keys, SHA-1, TLS before 1.2.</summary>
public static class PeerTls
{
    const string Configuration = """
        openssl_conf = a
        [a]
        ssl_conf = b
        [b]
        system_default = c
        [c]
        MinProtocol = None
        CipherString = ALL:@SECLEVEL=0

        """;

    /// <summary>The variables to start it with. They do nothing for slapd, which is built on GnuTLS.</summary>
    internal static ImmutableDictionary<string, string> Environment(PeerFolder folder, bool allowsWeakness) => allowsWeakness
        ? ImmutableDictionary<string, string>.Empty.Add("OPENSSL_CONF", folder.Write("weak-openssl.cnf", Configuration))
        : ImmutableDictionary<string, string>.Empty;
}

using System.Collections.Frozen;

namespace Parley.Peers;

/// <summary>The programs that other people wrote and our tests run: where they are, and which Debian package brings them.</summary>
public static class PeerPrograms
{
    static readonly FrozenDictionary<string, string> Packages = new Dictionary<string, string>
    {
        ["prosody"] = "prosody",
        ["/usr/sbin/ejabberdctl"] = "ejabberd",
        ["escript"] = "ejabberd",
        ["slapd"] = "slapd",
        ["slapadd"] = "slapd",
        ["ldapsearch"] = "ldap-utils",
        ["kamailio"] = "kamailio kamailio-tls-modules",
        ["knotd"] = "knot",
        ["kdig"] = "knot-dnsutils",
        ["nginx"] = "nginx-light",
        ["dig"] = "bind9-dnsutils",
        ["openssl"] = "openssl",
        ["certtool"] = "gnutls-bin",
        ["curl"] = "curl",
        ["nft"] = "nftables",
        ["chromium"] = "chromium",
        ["go-sendxmpp"] = "go-sendxmpp",
        ["update-ca-certificates"] = "ca-certificates",
        ["keytool"] = "default-jre-headless",
        ["/usr/bin/python3"] = "python3-slixmpp",
    }.ToFrozenDictionary();

    // Servers live where a user's PATH often does not look.
    static readonly string[] FurtherFolders = ["/usr/sbin", "/sbin", "/usr/local/sbin"];

    /// <summary>A missing program is a failure, not a reason to skip: set where the programs were installed on purpose.</summary>
    public static bool AreRequired => Environment.GetEnvironmentVariable("PARLEY_REQUIRE_PEERS") is { Length: > 0 };

    /// <summary>The full path of a program, or <see langword="null"/> where it is not installed.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(FurtherFolders)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <summary>The full path of a program.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static string Locate(string program) => Find(program) ?? throw new InvalidOperationException(Missing(program));

    /// <summary>Why tests that need these programs have to be skipped, or <see langword="null"/> where nothing is missing.</summary>
    public static string? ReasonToSkip(IEnumerable<string> programs)
    {
        if (AreRequired)
            return null;
        if (!OperatingSystem.IsLinux())
            return "real servers are started on Linux only";
        return programs.FirstOrDefault(program => Find(program) is null) is { } missing ? Missing(missing) : null;
    }

    static string Missing(string program) => Packages.TryGetValue(program, out var package)
        ? $"{program} is not installed; eng/install-peers.sh or apt-get install {package}"
        : $"{program} is not installed";
}

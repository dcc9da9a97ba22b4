using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Identity;
using Parley.Transport.Dialects;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>
/// A word that a line of targets may say of an endpoint: whose rules of identity hold, and how it comes to TLS.
/// </summary>
/// <param name="Word">The word.</param>
/// <param name="Service">The rules of identity.</param>
/// <param name="Dialect">How the connection comes to TLS, given the name that is asked for.</param>
sealed record TargetService(string Word, ApplicationService Service, Func<string, SecurityDialect> Dialect)
{
    static readonly SecurityDialect Tls = new SecurityDialect.DirectTls();

    /// <summary>All words; the first is meant where a line says none.</summary>
    internal static ImmutableArray<TargetService> All { get; } =
    [
        new("tls", ApplicationService.Http, _ => Tls),
        new("https", ApplicationService.Http, _ => new SecurityDialect.DirectTls(["http/1.1"])),
        new("xmpp", ApplicationService.XmppClient, name => new SecurityDialect.XmppStartTls(name)),
        new("xmpps", ApplicationService.XmppClient, _ => new SecurityDialect.DirectTls(["xmpp-client"])),
        new(
            "xmpp-server", ApplicationService.XmppServer,
            name => new SecurityDialect.XmppStartTls(name) { BetweenServers = true }),
        new("xmpps-server", ApplicationService.XmppServer, _ => new SecurityDialect.DirectTls(["xmpp-server"])),
        new("sips", ApplicationService.Sip, _ => Tls),
        new("ldap", ApplicationService.Ldap, _ => new SecurityDialect.LdapStartTls()),
        new("ldaps", ApplicationService.Ldap, _ => Tls),
        new("stuns", ApplicationService.Stun, _ => Tls),
        new("turns", ApplicationService.Stun, _ => Tls),
    ];

    /// <summary>The words, for errors and help.</summary>
    internal static string Words => string.Join(", ", All.Select(service => service.Word));

    internal static bool TryGet(string word, [NotNullWhen(true)] out TargetService? service)
    {
        service = All.FirstOrDefault(known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        return service is not null;
    }
}

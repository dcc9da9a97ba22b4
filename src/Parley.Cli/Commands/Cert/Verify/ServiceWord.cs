using System.Collections.Immutable;
using Parley.Certificates.Identity;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>Services as the command line names them.</summary>
static class ServiceWord
{
    /// <summary>All words.</summary>
    internal static readonly ImmutableArray<string> All = ["http", "xmpp-client", "xmpp-server", "sip", "ldap", "stun"];

    /// <summary>The service of a word of <see cref="All"/>.</summary>
    internal static ApplicationService Read(string word) => word switch
    {
        "http" => ApplicationService.Http,
        "xmpp-client" => ApplicationService.XmppClient,
        "xmpp-server" => ApplicationService.XmppServer,
        "sip" => ApplicationService.Sip,
        "ldap" => ApplicationService.Ldap,
        "stun" => ApplicationService.Stun,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "no service has this name"),
    };

    /// <summary>The word of a service.</summary>
    internal static string Of(ApplicationService service)
    {
        foreach (var word in All)
        {
            if (Read(word) == service)
                return word;
        }

        throw new ArgumentOutOfRangeException(nameof(service), service, "no word names this service");
    }
}

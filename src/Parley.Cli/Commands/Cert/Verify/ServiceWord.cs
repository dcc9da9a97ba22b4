using System.Collections.Immutable;
using Parley.Certificates.Identity;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>Services as the command line names them.</summary>
static class ServiceWord
{
    static readonly ImmutableArray<(string Word, ApplicationService Service)> Known =
    [
        ("http", ApplicationService.Http),
        ("xmpp-client", ApplicationService.XmppClient),
        ("xmpp-server", ApplicationService.XmppServer),
        ("sip", ApplicationService.Sip),
        ("ldap", ApplicationService.Ldap),
        ("stun", ApplicationService.Stun),
    ];

    /// <summary>All words.</summary>
    internal static IEnumerable<string> All => Known.Select(known => known.Word);

    /// <summary>The service of a word of <see cref="All"/>.</summary>
    internal static ApplicationService Read(string word) => Known.First(known => known.Word == word).Service;

    /// <summary>The word of a service.</summary>
    internal static string Of(ApplicationService service) => Known.First(known => known.Service == service).Word;
}

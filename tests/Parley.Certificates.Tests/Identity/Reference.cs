using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

/// <summary>References that tests ask for.</summary>
static class Reference
{
    internal static ReferenceIdentity Xmpp(string domain) => Of(ApplicationService.XmppClient, domain);

    internal static ReferenceIdentity XmppServer(string domain) => Of(ApplicationService.XmppServer, domain);

    internal static ReferenceIdentity Http(string host) => Of(ApplicationService.Http, host);

    internal static ReferenceIdentity Sip(string domain) => Of(ApplicationService.Sip, domain);

    internal static ReferenceIdentity Ldap(string host) => Of(ApplicationService.Ldap, host);

    internal static ReferenceIdentity Edge(string domain) => Http(domain) with { Edge = true };

    static ReferenceIdentity Of(ApplicationService service, string name) =>
        new() { Service = service, Name = name, Origin = ReferenceOrigin.TypedByUser };
}

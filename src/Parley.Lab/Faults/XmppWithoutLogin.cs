using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The presence nodes offer no way to log in.</summary>
sealed class XmppWithoutLogin() : LabFault(
    "xmpp-without-login",
    "The presence nodes offer no way to log in",
    "The module for authentication is not loaded. Streams open, and no client gets further.",
    "client.xmpp.no-login-mechanism")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Servers.Where(server => server.Role is LabRole.XmppStartTls or LabRole.XmppDirectTls))
            server.OffersLogin = false;
    }
}

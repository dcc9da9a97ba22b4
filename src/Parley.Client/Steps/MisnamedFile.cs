using System.Collections.Immutable;

namespace Parley.Client.Steps;

/// <summary>The names that the client configuration file is given by mistake.</summary>
static class MisnamedFile
{
    /// <summary>Names to try where the right one is not served: capitals, another joint, another ending.</summary>
    internal static readonly ImmutableArray<string> Names =
    [
        "Jabber-config.xml", "Jabber-Config.xml", "jabber-Config.xml", "JABBER-CONFIG.XML", "jabber-config.XML",
        "jabber_config.xml", "jabberconfig.xml", "jabber-config.xml.txt", "jabber-config.txt",
    ];
}

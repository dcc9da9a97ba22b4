using Parley.Configuration.Parameters;

namespace Parley.Configuration.Channels;

/// <summary>Channels in words.</summary>
static class ChannelText
{
    /// <summary>The way on which a parameter reaches clients.</summary>
    internal static string Of(ParameterChannel channel) => channel switch
    {
        ParameterChannel.File => "a parameter of the configuration file",
        ParameterChannel.Installer => "an argument of the installer on Windows",
        ParameterChannel.Link => "part of a provisioning link or of the managed app configuration",
        _ => "a policy of the server",
    };
}

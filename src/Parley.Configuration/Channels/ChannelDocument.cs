namespace Parley.Configuration.Channels;

/// <summary>What is read: as errors and findings call it, and the channel its names belong to.</summary>
/// <param name="Text">The document in words, such as <c>the link</c>.</param>
/// <param name="Channel">The channel.</param>
public sealed record ChannelDocument(string Text, Parameters.ParameterChannel Channel)
{
    /// <summary>A provisioning link.</summary>
    public static readonly ChannelDocument Link = new("the link", Parameters.ParameterChannel.Link);

    /// <summary>A managed app configuration.</summary>
    public static readonly ChannelDocument Managed = new("the managed app configuration", Parameters.ParameterChannel.Link);

    /// <summary>A bootstrap file, or the arguments of the installer that writes it.</summary>
    public static readonly ChannelDocument Bootstrap = new("the bootstrap file", Parameters.ParameterChannel.Installer);
}

using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Config.Url;

/// <summary>
/// <c>parley config url …</c>: links that tell clients their domain, and the same as managed app configuration.
/// </summary>
sealed class UrlCommand : Command, IHasExamples
{
    const string Link = "ciscojabber://provision?ServicesDomain=example.com";

    internal UrlCommand(CommandEnvironment environment)
        : base("url", "Provisioning links, ciscojabber://provision, and the same settings as managed app configuration.")
    {
        var argument = (
            "LINK|FILE",
            "A link; or a file with one, with the dictionary of Apple's managed app configuration, or with Android's "
                + "managed properties. - is standard input.");
        Add(new UrlNewCommand(environment));
        Add(new ChannelReadCommand(
            environment, judges: false, "Show what a link or a managed app configuration sets.", argument, LinkInput.TryRead,
            new($"parley config url show \"{Link}\"", "what it sets")));
        Add(new ChannelReadCommand(
            environment, judges: true,
            "Tell what is wrong with a link or a managed app configuration, and what it can do to whoever opens it.",
            argument, LinkInput.TryRead,
            new($"parley config url check \"{Link}\" --domain example.com", "whether it is right for the users of that domain")));
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley config url new ServicesDomain=example.com", "the link for that domain"),
        new($"parley config url check \"{Link}\" --domain example.com", "whether a link is right for the users of a domain"),
    ];
}

using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Configuration.Channels;
using Parley.Configuration.Links;

namespace Parley.Cli.Commands.Config.Url;

/// <summary>
/// <c>parley config url new</c>: a link, the text or page that hands it out, or the same for the management of devices.
/// </summary>
sealed class UrlNewCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("link", "mail", "html", "plist", "android");

    readonly Argument<string[]> _settings = new("settings")
    {
        Description = "What it sets: ServicesDomain, and what else is needed.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    internal UrlNewCommand(CommandEnvironment environment)
        : base(
            "new",
            "Make a provisioning link, a mail or page with it, or the same settings for the management of mobile devices.")
    {
        _environment = environment;
        Add(_settings);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley config url new ServicesDomain=example.com VoiceServicesDomain=voice.example.com",
            "the link of a hybrid deployment"),
        new("parley config url new ServicesDomain=example.com --format html --output jabber.html", "a page that hands it out"),
        new(
            "parley config url new ServicesDomain=example.com FIPS_MODE=true --format plist",
            "the dictionary for managed iPhones and iPads"),
    ];

    int Run(ParseResult parsed)
    {
        var format = _output.Format(parsed);
        var isManaged = format is "plist" or "android";
        if (!SettingWords.TryRead(
            parsed.GetRequiredValue(_settings), isManaged ? ChannelDocument.Managed : ChannelDocument.Link,
            out var settings, out var error))
            return error.Report(_environment);
        var link = new ProvisioningLink { Settings = settings };
        if (!SettingWords.TryAccept(isManaged ? LinkReview.OfManaged(settings, null) : LinkReview.Of(link, null), _environment, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            writer.Writer.Write(format switch
            {
                "mail" => LinkText.Mail(link),
                "html" => LinkText.Page(link),
                "plist" => ManagedConfiguration.ToPropertyList(settings),
                "android" => ManagedConfiguration.ToManagedProperties(settings),
                _ => $"{link}\n",
            });
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}

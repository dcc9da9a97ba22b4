using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Commands.Config.Bootstrap;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Commands.Config.Url;
using Parley.Configuration.Channels;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Merging;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Cli.Commands.Config.Merge;

/// <summary>The options of <c>parley config merge</c>: the documents of one user.</summary>
sealed class MergeOptions
{
    readonly Option<string?> _profile = new("--profile") { Description = "The service profile.", HelpName = "FILE" };

    readonly Option<string?> _config = new("--config")
    {
        Description = "The configuration file of all users.",
        HelpName = "FILE",
    };

    readonly Option<string?> _group = new("--group")
    {
        Description = "The configuration file of the user's group.",
        HelpName = "FILE",
    };

    readonly Option<string?> _bootstrap = new("--bootstrap")
    {
        Description = "The bootstrap file, or the command line of the installer.",
        HelpName = "FILE",
    };

    readonly Option<string?> _url = new("--url")
    {
        Description = "The provisioning link, or the managed app configuration.",
        HelpName = "LINK|FILE",
    };

    readonly Option<string[]> _platform = PlatformOption.Create(
        "The platform of the user's client; default: every document is read");
    readonly Option<bool> _firstLaunch = new("--first-launch")
    {
        Description = "As at the first launch, when nothing has been fetched yet.",
    };

    readonly Option<bool> _all = new("--all")
    {
        Description = "Every parameter of the file, those that nothing sets too, with their defaults.",
    };

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _profile, _config, _group, _bootstrap, _url, _platform, _firstLaunch, _all })
            command.Add(option);
    }

    /// <summary>Reads the documents; the first that cannot be read is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, [NotNullWhen(true)] out MergeInput? input,
        [NotNullWhen(false)] out CommandError? error)
    {
        input = null;
        if (new[] { _profile, _config, _group, _bootstrap, _url }.All(option => parsed.GetValue(option) is null))
        {
            error = CommandError.Usage("no document was named", "add --profile, --config, --group, --bootstrap or --url");
            return false;
        }

        if (!PlatformOption.TryRead(parsed.GetValue(_platform), out var platform, out error)
            || !TryReadProfile(parsed.GetValue(_profile), environment, out var profile, out error)
            || !TryReadFile(parsed.GetValue(_config), environment, out var file, out error)
            || !TryReadFile(parsed.GetValue(_group), environment, out var group, out error)
            || !TryReadChannel(parsed.GetValue(_bootstrap), BootstrapInput.TryRead, environment, out var bootstrap, out error)
            || !TryReadChannel(parsed.GetValue(_url), LinkInput.TryRead, environment, out var link, out error))
            return false;
        input = new()
        {
            Profile = profile,
            File = file,
            Group = group,
            Bootstrap = bootstrap,
            Link = link,
            Platform = platform,
            IsFirstLaunch = parsed.GetValue(_firstLaunch),
            IncludesUnset = parsed.GetValue(_all),
        };
        return true;
    }

    static bool TryReadProfile(
        string? path, CommandEnvironment environment, out ServiceProfile? profile,
        [NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the service profile";
        (profile, error) = (null, null);
        if (path is null)
            return true;
        if (!ConfigFile.TryRead(path, what, environment, out var octets, out error))
            return false;
        if (ServiceProfile.TryParse(octets, out profile, out var fault))
            return true;
        error = ConfigFile.Unreadable(path, what, fault);
        return false;
    }

    static bool TryReadFile(
        string? path, CommandEnvironment environment, out ClientConfiguration? file,
        [NotNullWhen(false)] out CommandError? error)
    {
        (file, error) = (null, null);
        if (path is null)
            return true;
        if (!ConfigFile.TryRead(path, environment, out var document, out error))
            return false;
        file = document.Configuration;
        return true;
    }

    static bool TryReadChannel(
        string? path, ChannelReader read, CommandEnvironment environment, out ImmutableArray<ChannelSetting> settings,
        [NotNullWhen(false)] out CommandError? error)
    {
        (settings, error) = ([], null);
        if (path is null)
            return true;
        if (!read(path, null, environment, out var report, out error))
            return false;
        settings = report.Settings;
        return true;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Configuration.Bootstrap;
using Parley.Configuration.Channels;

namespace Parley.Cli.Commands.Config.Bootstrap;

/// <summary><c>parley config bootstrap new</c>: a bootstrap file, or the command line of the installer.</summary>
sealed class BootstrapNewCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("properties", "arguments");

    readonly Option<string?> _mode = new("--mode")
    {
        Description = "Set what a mode needs where DNS names no services: full (messages and calls), im "
            + "(messages alone), phone (calls alone).",
        HelpName = "full|im|phone",
    };

    readonly Argument<string[]> _settings = new("settings")
    {
        Description = "What it sets, by the names of the installer's arguments.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal BootstrapNewCommand(CommandEnvironment environment)
        : base("new", "Make a bootstrap file, or the command line of the installer that writes it.")
    {
        _environment = environment;
        _mode.AcceptOnlyFromAmong([.. BootstrapTable.Recipes.Select(recipe => recipe.Mode)]);
        Add(_settings);
        Add(_mode);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley config bootstrap new SERVICES_DOMAIN=example.com",
            "the file that spares users the question for their address"),
        new(
            "parley config bootstrap new --mode full CUP_ADDRESS=imp1.example.com --format arguments",
            "the command line where DNS names no services"),
    ];

    int Run(ParseResult parsed)
    {
        if (!TryRead(parsed, out var settings, out var error)
            || !SettingWords.TryAccept(BootstrapReview.Of(new() { Settings = settings }), _environment, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            writer.Writer.Write(_output.Format(parsed) == "arguments" ? BootstrapFile.ToCommandLine(settings) : BootstrapFile.ToProperties(settings));
            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    bool TryRead(ParseResult parsed, out ImmutableArray<ChannelSetting> settings, [NotNullWhen(false)] out CommandError? error)
    {
        if (!SettingWords.TryRead(parsed.GetValue(_settings) ?? [], ChannelDocument.Bootstrap, out settings, out error))
            return false;
        var given = settings;
        if (BootstrapTable.Recipes.FirstOrDefault(recipe => recipe.Mode == parsed.GetValue(_mode)) is { } recipe)
        {
            settings =
            [
                .. recipe.Fixed.Where(pair => given.All(setting => setting.Name != pair.Key)).Select(
                    pair => new ChannelSetting(pair.Key, pair.Value, 1, 1)),
                .. given,
            ];
        }

        error = settings.IsEmpty
            ? CommandError.Usage("nothing is to be set", "add --mode, or settings such as SERVICES_DOMAIN=example.com")
            : null;
        return error is null;
    }
}

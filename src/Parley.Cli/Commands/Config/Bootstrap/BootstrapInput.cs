using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Parsing;
using Parley.Configuration.Bootstrap;
using Parley.Configuration.Channels;

namespace Parley.Cli.Commands.Config.Bootstrap;

/// <summary>Reads a bootstrap file or a file with a command line of the installer.</summary>
static class BootstrapInput
{
    internal static bool TryRead(
        string input, string? domain, CommandEnvironment environment, [NotNullWhen(true)] out ChannelReport? report,
        [NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the bootstrap file";
        report = null;
        if (!ConfigFile.TryRead(input, what, environment, out var octets, out error))
            return false;
        if (!BootstrapFile.TryParse(octets, out var file, out var fault))
        {
            error = InputFile.CannotBeRead(
                input, what, fault.ToString(), "a line is KEY=value, Key: value, or a comment after #");
            return false;
        }

        report = new(input, ChannelDocument.Bootstrap, file.Settings, BootstrapReview.Of(file));
        return true;
    }
}

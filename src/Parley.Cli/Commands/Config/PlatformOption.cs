using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config;

/// <summary>The option <c>--platform</c>: which clients are meant.</summary>
static class PlatformOption
{
    internal static Option<string[]> Create(string description) => new("--platform")
    {
        Description =
            $"{description}: {string.Join(", ", ClientPlatformWords.All)}, or desktop, mobile, all; may be given again.",
        HelpName = "NAME",
    };

    /// <summary>Reads all that were given; none gives none.</summary>
    internal static bool TryRead(string[]? words, out ClientPlatforms platforms, [NotNullWhen(false)] out CommandError? error)
    {
        (platforms, error) = (ClientPlatforms.None, null);
        foreach (var word in words ?? [])
        {
            if (!ClientPlatformWords.TryParse(word, out var platform))
            {
                error = CommandError.Usage(
                    $"there is no platform {Quotation.Of(word)}",
                    NearMiss.Question(word, ClientPlatformWords.All) ?? $"the platforms are: {string.Join(", ", ClientPlatformWords.All)}");
                return false;
            }

            platforms |= platform;
        }

        return true;
    }
}

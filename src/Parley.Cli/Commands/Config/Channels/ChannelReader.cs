using System.Diagnostics.CodeAnalysis;

namespace Parley.Cli.Commands.Config.Channels;

/// <summary>Reads what was named on the command line.</summary>
/// <param name="input">A link, or the path of a file.</param>
/// <param name="domain">The domain that users sign in with; <see langword="null"/> where it was not given.</param>
/// <param name="environment">The process.</param>
/// <param name="report">What it says, and what is wrong with it.</param>
/// <param name="error">Why it cannot be read.</param>
delegate bool ChannelReader(
    string input, string? domain, CommandEnvironment environment, [NotNullWhen(true)] out ChannelReport? report,
    [NotNullWhen(false)] out CommandError? error);

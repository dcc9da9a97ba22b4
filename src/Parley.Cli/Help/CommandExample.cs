namespace Parley.Cli.Help;

/// <summary>A command line worth copying, and what it does; shown by <c>--help</c>.</summary>
/// <param name="CommandLine">The whole line, from <c>parley</c> on.</param>
/// <param name="Purpose">What it does, in a few words.</param>
sealed record CommandExample(string CommandLine, string Purpose);

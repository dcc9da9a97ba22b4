namespace Parley.Cli.Commands.Check.Targets;

/// <summary>What the command line says of a list of targets.</summary>
/// <param name="Path">The file; <c>-</c> is standard input.</param>
/// <param name="FullHandshake">Whether every handshake is made to its end.</param>
/// <param name="Jobs">How many endpoints are looked at at a time.</param>
sealed record TargetArguments(string Path, bool FullHandshake, int Jobs);

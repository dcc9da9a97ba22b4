namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>The answer to one line.</summary>
/// <param name="Json">A JSON object in one line, or text; empty where nothing is to be written.</param>
/// <param name="IsFound">There are findings at or above the limit, or the case is refused.</param>
/// <param name="Fault">Why the line could not be read, <see langword="null"/> where it could.</param>
readonly record struct BatchLineAnswer(string Json, bool IsFound, string? Fault);

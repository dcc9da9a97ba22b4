using System.Collections.Immutable;
using System.Text;

namespace Parley.Cli.Commands.Plan.New;

/// <summary>Asks on the terminal, a line each.</summary>
sealed class Questions(CommandEnvironment environment) : IDisposable
{
    // A word or a domain; whoever pastes a page here made a mistake.
    const int LongestAnswer = 300;

    readonly StreamReader _answers = new(environment.OpenInput(), Encoding.UTF8);

    /// <summary>The answer; <see langword="null"/> where the line is empty or there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="words">The words to choose from; none where any answer may be right.</param>
    internal string? Ask(string question, ImmutableArray<string>? words)
    {
        environment.Error.Write($"{question}{(words is null ? "" : ", or nothing while it is open")}: ");
        var answer = _answers.ReadLine()?.Trim();
        return answer is null or "" ? null : answer.Length > LongestAnswer ? answer[..LongestAnswer] : answer;
    }

    public void Dispose() => _answers.Dispose();
}

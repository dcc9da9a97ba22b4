using System.Collections.Immutable;
using Parley.Client.Rules;

namespace Parley.Check.Forecast;

/// <summary>The questions that the users of a client get.</summary>
/// <param name="Client">The client's rules.</param>
/// <param name="Questions">
/// The questions of the first sign-in, in the order of the sign-in line; one answer may settle several servers.
/// </param>
public sealed record ClientPrompts(ClientRules Client, ImmutableArray<ForecastQuestion> Questions)
{
    /// <summary>The questions of a user's first sign-in, if every answer is to accept.</summary>
    public int AtFirstSignIn => Questions.Length;

    /// <summary>Those that come again at the next start.</summary>
    public int AtEveryStart => Questions.Count(question => question.Question.Memory <= AnswerMemory.OneSession);

    /// <summary>Those that come again at every connection, such as the look-up of a photo.</summary>
    public int AtEveryConnection => Questions.Count(question => question.Question.Memory == AnswerMemory.OneConnection);
}

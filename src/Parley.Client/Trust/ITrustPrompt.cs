namespace Parley.Client.Trust;

/// <summary>Puts the question to a person.</summary>
public interface ITrustPrompt
{
    /// <summary>Asks; whoever cannot ask declines.</summary>
    /// <param name="subject">The server, its certificate and what is wrong.</param>
    /// <param name="evaluation">What is known from before: what has changed, why an earlier decision does not count.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    ValueTask<TrustAnswer> AskAsync(TrustSubject subject, TrustEvaluation evaluation, CancellationToken cancellationToken);
}

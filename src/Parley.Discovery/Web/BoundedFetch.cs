namespace Parley.Discovery.Web;

/// <summary>Asks for a page within a time of ours; when that is over, the outcome is a time-out.</summary>
static class BoundedFetch
{
    internal static async Task<WebAnswer> GetAsync(
        IWebReader web, Uri address, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            // A reader that is slow to notice its cancellation must not hold discovery up either.
            return await web.GetAsync(address, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new() { Outcome = WebOutcome.TimedOut, Detail = $"no answer within {limit.TotalSeconds:0} s" };
        }
    }
}

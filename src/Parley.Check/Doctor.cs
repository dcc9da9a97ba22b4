using Parley.Check.Bundles;
using Parley.Check.Recording;
using Parley.Check.Reports;
using Parley.Client.Walk;

namespace Parley.Check;

/// <summary>
/// Walks sign-in with its eyes open: the client's own walk, with every step recorded and a decision-maker that never
/// stops, and then the explanation of what was met.
/// </summary>
public sealed class Doctor(SignInEnvironment environment)
{
    /// <summary>Checks a deployment.</summary>
    /// <param name="request">What to check, and for whom.</param>
    /// <param name="progress">Told of every step; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the check at once; the report then tells what was known.</param>
    /// <returns>The report; cancellation is not an exception here.</returns>
    public async Task<CheckReport> CheckAsync(
        CheckRequest request, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        (await ExamineAsync(request, progress, cancellationToken).ConfigureAwait(false)).ToReport();

    /// <summary>Checks a deployment, and keeps all that its report is made of.</summary>
    /// <param name="request">What to check, and for whom.</param>
    /// <param name="progress">Told of every step; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the check at once; the evidence is then what was known.</param>
    /// <returns>The evidence; cancellation is not an exception here.</returns>
    public async Task<EvidenceBundle> ExamineAsync(
        CheckRequest request, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var recorder = new CheckRecorder(progress);
        var made = environment.Time.GetUtcNow();
        var start = environment.Time.GetTimestamp();
        var interrupted = false;
        try
        {
            await new SignInLine(environment).WalkAsync(request.SignIn, recorder, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            interrupted = true;
        }

        return new(recorder.Snapshot())
        {
            Request = request,
            Made = made,
            Elapsed = environment.Time.GetElapsedTime(start),
            Interrupted = interrupted,
            Trust = environment.Connector.Trust.Trust,
            Recorder = $"Parley {typeof(Doctor).Assembly.GetName().Version?.ToString(3)}",
        };
    }
}

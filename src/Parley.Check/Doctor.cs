using System.Collections.Immutable;
using Parley.Check.Bundles;
using Parley.Check.Recording;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Walk;

namespace Parley.Check;

/// <summary>
/// Walks sign-in with its eyes open: the client's own walk, with every step recorded and a decision-maker that never
/// stops, and then the explanation of what was met.
/// </summary>
public sealed class Doctor(SignInEnvironment environment)
{
    /// <summary>Who answers has answered within this time; after it a walk does little but wait for who does not.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
            var walking = new SignInLine(environment).WalkAsync(request.SignIn, recorder, cancellationToken);
            await DecideMeanwhileAsync(walking, recorder, request.Clients).ConfigureAwait(false);
            await walking.ConfigureAwait(false);
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

    /// <summary>
    /// Asks the rules of the clients about the nodes that were visited by now, while the others are still waited for: they
    /// remember it, and the report is there so much sooner after the last answer.
    /// </summary>
    async Task DecideMeanwhileAsync(Task walking, CheckRecorder recorder, ImmutableArray<ClientRules> clients)
    {
        while (true)
        {
            await walking.WaitAsync(Pause, environment.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (walking.IsCompleted)
                return;
            foreach (var visit in recorder.Snapshot().Visits)
            {
                foreach (var client in clients.Where(client => client.UsesService(visit.Target.Role)))
                    client.Decide(visit);
            }
        }
    }
}

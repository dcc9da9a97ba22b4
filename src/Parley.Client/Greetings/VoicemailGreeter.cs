using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>
/// Asks voicemail for its version, without a password. Who hands out messages gives it, or asks for sign-in first; one that
/// does not know the page has no messages for clients.
/// </summary>
sealed class VoicemailGreeter : IServiceGreeter
{
    public Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken) =>
        HttpGreeter.AskForKnownAsync(
            target,
            stream,
            Observation.Of(ClientFindings.VoicemailNotServed, target.Node,
                ("node", target.Node), ("asked", target.Path), ("source", target.Source)),
            isStillUnderstood: false,
            cancellationToken);
}

using System.Globalization;
using Parley.Cli.Commands.Cert.Batch;
using Parley.Client.Endpoints;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>Answers lines of targets, on any number of threads.</summary>
/// <param name="inspector">Looks at endpoints.</param>
/// <param name="failOn">The least severity that counts.</param>
/// <param name="asJson">Whether answers are JSON; otherwise lines for people.</param>
sealed class TargetWorker(EndpointInspector inspector, Severity failOn, bool asJson)
{
    /// <summary>Reads a line and looks at what it names.</summary>
    internal async ValueTask<BatchLineAnswer> AnswerAsync(BatchLine line, CancellationToken cancellationToken)
    {
        if (line.IsTooLong)
        {
            return Fault(
                line,
                string.Create(CultureInfo.InvariantCulture, $"expected at most {TargetLine.MaximumBytes} octets, found more"));
        }

        if (!TargetLine.TryParse(line.Octets, out var target, out var error))
            return Fault(line, error);
        if (target is null)
            return new("", IsFound: false, null);

        var look = await inspector.InspectAsync(target.Endpoint, cancellationToken);
        var isFound = look.AllObservations.Any(observation => observation.Severity >= failOn);
        return new(asJson ? TargetJson.Of(line.Number, target, look) : TargetText.Of(target, look), isFound, null);
    }

    BatchLineAnswer Fault(BatchLine line, string fault) =>
        new(asJson ? TargetJson.OfFault(line.Number, fault) : TargetText.OfFault(line.Number, fault), IsFound: true, fault);
}

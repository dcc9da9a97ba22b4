using System.Globalization;
using Parley.Certificates.Batch;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Cli.Parsing;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>Answers lines, on any number of threads.</summary>
/// <param name="profile">The profile of cases that name none.</param>
/// <param name="now">The moment of cases that name none.</param>
/// <param name="failOn">The least severity that counts.</param>
sealed class BatchWorker(ValidationPolicy profile, DateTimeOffset now, Severity failOn)
{
    readonly BatchJudge _judge = new();

    /// <summary>Reads and judges the case of a line.</summary>
    internal BatchLineAnswer Answer(BatchLine line)
    {
        if (line.IsTooLong)
        {
            return Fault(null, line, string.Create(
                CultureInfo.InvariantCulture, $"expected at most {BatchPipeline.MaximumLineBytes} octets, found more"));
        }

        if (!BatchRecordReader.TryRead(line.Octets, out var record, out var id, out var error))
            return Fault(id, line, error.ToString());
        var chosen = profile;
        if (record.Profile is { } name && !KnownProfiles.TryGet(name, out chosen))
        {
            return Fault(id, line, $"expected the name of a profile ({string.Join(", ", KnownProfiles.Names)}), "
                + $"found {Quotation.Of(name)}");
        }

        var answer = _judge.Judge(record, chosen, now);
        var isFound = !answer.IsAccepted || answer.Findings.Any(finding => finding.Observation.Severity >= failOn);
        return new(BatchAnswerJson.Of(id, line.Number, answer), isFound, null);
    }

    static BatchLineAnswer Fault(string? id, BatchLine line, string fault) =>
        new(BatchAnswerJson.OfFault(id, line.Number, fault), IsFound: true, fault);
}

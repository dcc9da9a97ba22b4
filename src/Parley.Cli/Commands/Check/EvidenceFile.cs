using System.Diagnostics.CodeAnalysis;
using Parley.Check;
using Parley.Check.Bundles;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Check;

/// <summary>Evidence in a file: what <c>--record</c> writes and <c>--replay</c> reads.</summary>
static class EvidenceFile
{
    const string What = "the evidence";

    /// <summary>Reads a file and judges its chains.</summary>
    /// <param name="path">The path as typed; <c>-</c> is standard input.</param>
    /// <param name="at">The moment to judge as of; <see langword="null"/> for that of the evidence.</param>
    /// <param name="environment">The process.</param>
    /// <param name="bundle">What was read.</param>
    /// <param name="error">Why it could not be.</param>
    internal static bool TryRead(
        string path, DateTimeOffset? at, CommandEnvironment environment,
        [NotNullWhen(true)] out EvidenceBundle? bundle, [NotNullWhen(false)] out CommandError? error)
    {
        bundle = null;
        if (!InputFile.TryRead(path, What, EvidenceFormat.MaximumOctets, environment.OpenInput, out var content, out error))
        {
            error = error with { Hint = "name a file that 'parley check --record FILE' wrote" };
            return false;
        }

        if (EvidenceReader.TryRead(content, ProductFindings.Catalogue, at, out bundle, out var fault))
            return true;
        error = InputFile.CannotBeRead(
            path, What, fault.ToString(), "name a file that 'parley check --record FILE' wrote, unchanged");
        return false;
    }

    /// <summary>Writes evidence; whether it is small enough to be read again.</summary>
    internal static bool TryWrite(EvidenceBundle bundle, ResultWriter writer, [NotNullWhen(false)] out CommandError? error)
    {
        if (JsonOutput.TryWrite(writer.Writer, json => EvidenceWriter.Write(json, bundle), EvidenceFormat.MaximumOctets))
            return writer.TryCommit(out error);
        error = CommandError.Input(
            $"{What} would be larger than the {EvidenceFormat.MaximumOctets / (1024 * 1024)} MiB that can be read "
                + "again, and was not written",
            "leave the revocation lists out with --no-fetch, or check fewer services with --service NAME");
        return false;
    }
}

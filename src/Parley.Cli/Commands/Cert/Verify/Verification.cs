using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Diagnostics;
using Parley.Transport.Collecting;
using Parley.Transport.SecondOpinion;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>A verdict with what it is told about: the files, and what was asked.</summary>
sealed record Verification
{
    /// <summary>What was asked.</summary>
    internal required VerifyArguments Arguments { get; init; }

    /// <summary>What came of it.</summary>
    internal required CertificateVerdict Verdict { get; init; }

    /// <summary>The peer's certificate is one that somebody accepted.</summary>
    internal required bool IsException { get; init; }

    /// <summary>Files of stores that were passed over, and why.</summary>
    internal required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>Whether the chain is trusted and the name, where one was asked for, proved.</summary>
    internal bool IsAccepted => Verdict.ChainTrusted && (Arguments.Reference.IsNone || Verdict.Standard.Matches);

    /// <summary>The worst of the findings, <see langword="null"/> where there are none.</summary>
    internal Severity? Worst => Verdict.Observations is [var first, ..] ? first.Severity : null;

    /// <summary>What was fetched beside the files, <see langword="null"/> where nothing was to be.</summary>
    internal CollectedMaterial? Collected { get; init; }

    /// <summary>What the platform makes of the chain, <see langword="null"/> where it was not asked.</summary>
    internal PlatformOpinion? Platform { get; init; }

    /// <summary>Where the platform differs.</summary>
    internal ImmutableArray<Observation> Differences { get; init; } = [];

    /// <summary>Judges what was read.</summary>
    /// <param name="arguments">What was asked.</param>
    /// <param name="material">The files.</param>
    internal static Verification Of(VerifyArguments arguments, VerifyMaterial material)
    {
        var request = RequestOf(arguments, material);
        return Of(arguments, material, request, new CertificateJudge().Judge(request));
    }

    /// <summary>Judges what was read and what the certificates refer to.</summary>
    /// <param name="arguments">What was asked.</param>
    /// <param name="material">The files.</param>
    /// <param name="collector">Fetches what the certificates refer to.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    internal static async Task<Verification> FetchAsync(
        VerifyArguments arguments, VerifyMaterial material, ICertificateCollector collector, CancellationToken cancellationToken)
    {
        var judge = new CertificateJudge();
        var request = RequestOf(arguments, material);
        // Missing issuers first: only with them it is known whom to ask about revocation.
        var collected = await collector.CollectAsync(judge.Judge(request), request.Trust, cancellationToken);
        if (!collected.Issuers.IsEmpty)
        {
            request = request with { Trust = request.Trust.With([], collected.Issuers) };
            var more = await collector.CollectAsync(judge.Judge(request), request.Trust, cancellationToken);
            collected = collected with { Revocation = more.Revocation, Documents = [.. collected.Documents, .. more.Documents] };
        }

        request = request with { Revocation = request.Revocation.With(collected.Revocation) };
        return Of(arguments, material, request, judge.Judge(request)) with { Collected = collected };
    }

    static JudgeRequest RequestOf(VerifyArguments arguments, VerifyMaterial material) => new()
    {
        Presented = material.Presented,
        Trust = material.Stores.For(material.Chain[0]), // a chain file holds one at least
        Reference = arguments.Reference,
        Time = arguments.Time,
        Policy = arguments.Policy,
        Purpose = arguments.Purpose,
        Revocation = material.Revocation,
    };

    static Verification Of(VerifyArguments arguments, VerifyMaterial material, JudgeRequest request, CertificateVerdict verdict)
    {
        var platform = arguments.AsksPlatform ? PlatformJudge.Ask(request) : null;
        return new()
        {
            Arguments = arguments,
            Verdict = verdict,
            IsException = material.Stores.IsException(material.Chain[0]),
            Skipped = material.Skipped,
            Platform = platform,
            Differences = platform is null ? [] : OpinionDifference.Of(verdict, platform),
        };
    }
}

using Parley.Certificates.Judging;
using Parley.Diagnostics;

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

    /// <summary>Judges what was read.</summary>
    internal static Verification Of(VerifyArguments arguments, VerifyMaterial material)
    {
        var leaf = material.Chain[0]; // a chain file holds one at least
        return new()
        {
            Arguments = arguments,
            IsException = material.Stores.IsException(leaf),
            Skipped = material.Skipped,
            Verdict = new CertificateJudge(remembersSigners: false).Judge(new()
            {
                Presented = [.. material.Chain.Select(certificate => certificate.Encoded)],
                Trust = material.Stores.For(leaf),
                Reference = arguments.Reference,
                Time = arguments.Time,
                Policy = arguments.Policy,
                Purpose = arguments.Purpose,
                Revocation = material.Revocation,
            }),
        };
    }
}

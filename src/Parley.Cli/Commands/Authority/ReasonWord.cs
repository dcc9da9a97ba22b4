using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Revocation;
using Parley.Cli.Parsing;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Authority;

/// <summary>Reasons for a revocation, in the words of RFC 5280, 5.3.1.</summary>
static class ReasonWord
{
    // The others are about other authorities, and about lists of changes.
    static readonly ImmutableArray<(string Word, RevocationReason Reason)> All =
    [
        ("unspecified", RevocationReason.Unspecified), ("keyCompromise", RevocationReason.KeyCompromise),
        ("cACompromise", RevocationReason.CaCompromise),
        ("affiliationChanged", RevocationReason.AffiliationChanged), ("superseded", RevocationReason.Superseded),
        ("cessationOfOperation", RevocationReason.CessationOfOperation),
        ("certificateHold", RevocationReason.CertificateHold),
        ("privilegeWithdrawn", RevocationReason.PrivilegeWithdrawn),
    ];

    internal static ImmutableArray<string> Words => [.. All.Select(pair => pair.Word)];

    internal static string Of(RevocationReason reason) =>
        All.FirstOrDefault(pair => pair.Reason == reason).Word ?? reason.ToString();

    internal static bool TryRead(string text, out RevocationReason reason, [NotNullWhen(false)] out CommandError? error)
    {
        var found = All.FirstOrDefault(pair => pair.Word.Equals(text, StringComparison.OrdinalIgnoreCase));
        reason = found.Reason;
        error = found.Word is not null ? null
            : CommandError.Usage(
                $"there is no reason {Quotation.Of(text)}",
                NearMiss.Question(text, Words) ?? $"the reasons are: {string.Join(", ", Words)}");
        return error is null;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Cli.Parsing;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary>Reads the name of a profile.</summary>
static class ProfileName
{
    /// <summary>All names, for help and completion.</summary>
    internal static ImmutableArray<string> All => KnownProfiles.Names;

    /// <summary>Finds the profile; the one given where no name is.</summary>
    internal static bool TryRead(
        string? name, ValidationPolicy otherwise, [NotNullWhen(true)] out ValidationPolicy? policy,
        [NotNullWhen(false)] out CommandError? error)
    {
        policy = otherwise;
        error = name is null || KnownProfiles.TryGet(name, out policy)
            ? null
            : CommandError.Usage(
                $"there is no profile {Quotation.Of(name)}",
                NearMiss.Question(name, All) ?? $"the profiles are: {string.Join(", ", All)}");
        return error is null;
    }
}

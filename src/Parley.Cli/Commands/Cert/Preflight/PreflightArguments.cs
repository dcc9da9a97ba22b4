using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;

namespace Parley.Cli.Commands.Cert.Preflight;

/// <summary>What <c>parley cert preflight</c> was asked for.</summary>
sealed record PreflightArguments
{
    internal required ProductPack Product { get; init; }

    /// <summary>Files with the certificates.</summary>
    internal required ImmutableArray<string> Files { get; init; }

    /// <summary>Files with the key, where it is uploaded apart.</summary>
    internal required ImmutableArray<string> Keys { get; init; }

    internal required string? Password { get; init; }

    /// <summary>What the options say of the system; requests are read from files later.</summary>
    internal required SystemState State { get; init; }

    internal required ImmutableArray<string> Requests { get; init; }

    /// <summary>Stores of clients: name and file or folder.</summary>
    internal required ImmutableArray<(string Name, string Path)> Stores { get; init; }

    internal required ImmutableArray<string> Issuers { get; init; }

    internal required ImmutableArray<string> Lists { get; init; }

    internal required string? IdentityProvider { get; init; }

    internal required string? Assertion { get; init; }

    /// <summary>A symptom to look up instead of files.</summary>
    internal required string? Symptom { get; init; }

    internal required DateTimeOffset Time { get; init; }

    internal required Severity FailOn { get; init; }
}

using System.Collections.Immutable;
using System.Net;
using Parley.Diagnostics;
using Parley.Installation.Repair;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>What <c>parley cert bundle</c> was asked for.</summary>
sealed record BundleArguments
{
    /// <summary>The files that are read.</summary>
    internal required ImmutableArray<string> Files { get; init; }

    /// <summary>The new file; <see langword="null"/>: only tell what would be done.</summary>
    internal required FileInfo? Target { get; init; }

    /// <summary>The new file of the key.</summary>
    internal required FileInfo? KeyTarget { get; init; }

    /// <summary>The folder that gets a file for each certificate.</summary>
    internal required DirectoryInfo? Split { get; init; }

    /// <summary>Files and folders with certificates that may be missing.</summary>
    internal required ImmutableArray<string> Issuers { get; init; }

    /// <summary>Missing certificates are fetched where the others say.</summary>
    internal required bool Fetches { get; init; }

    internal required ImmutableArray<IPEndPoint> NameServers { get; init; }

    /// <summary>How; its files and issuers are read later.</summary>
    internal required BundleRequest Request { get; init; }

    internal required Severity FailOn { get; init; }
}

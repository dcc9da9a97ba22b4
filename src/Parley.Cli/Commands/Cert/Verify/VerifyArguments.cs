using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>The command line of one verification, read and found right; the files are not read yet.</summary>
sealed record VerifyArguments
{
    /// <summary>The clients whose decisions are told, <see langword="null"/> where none was named.</summary>
    internal required ChosenClients? Clients { get; init; }

    /// <summary>The files of the chain, the peer's certificate first.</summary>
    internal required ImmutableArray<string> Files { get; init; }

    /// <summary>The name to prove; <see cref="ReferenceIdentity.None"/> for none.</summary>
    internal required ReferenceIdentity Reference { get; init; }

    /// <summary>What the peer's certificate must be good for.</summary>
    internal required KeyPurpose Purpose { get; init; }

    /// <summary>Files and folders of trusted roots.</summary>
    internal required ImmutableArray<string> Anchors { get; init; }

    /// <summary>The system's roots are trusted as well.</summary>
    internal required bool SystemAnchors { get; init; }

    /// <summary>Files and folders of intermediates.</summary>
    internal required ImmutableArray<string> Intermediates { get; init; }

    /// <summary>Files and folders of accepted certificates.</summary>
    internal required ImmutableArray<string> Exceptions { get; init; }

    /// <summary>Files of revocation lists.</summary>
    internal required ImmutableArray<string> Lists { get; init; }

    /// <summary>Files of OCSP answers.</summary>
    internal required ImmutableArray<string> Responses { get; init; }

    /// <summary>Whether what the certificates refer to is fetched.</summary>
    internal required bool Fetches { get; init; }

    /// <summary>The name servers that find what is fetched; empty for those of the system.</summary>
    internal required ImmutableArray<IPEndPoint> NameServers { get; init; }

    /// <summary>Whether the platform is asked as well.</summary>
    internal required bool AsksPlatform { get; init; }

    /// <summary>The password of containers, <see langword="null"/> where none was given.</summary>
    internal required string? Password { get; init; }

    /// <summary>The rules.</summary>
    internal required ValidationPolicy Policy { get; init; }

    /// <summary>The moment.</summary>
    internal required DateTimeOffset Time { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}

using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Model;
using Parley.Client.Endpoints;

namespace Parley.Cli.Commands.Cert.Diff;

/// <summary>What <c>parley cert diff</c> was asked for; a station that is not asked for is absent.</summary>
sealed record DiffArguments
{
    /// <summary>Where the planned names are from.</summary>
    internal required string PlanSource { get; init; }

    /// <summary>The planned names with their forms.</summary>
    internal required ImmutableArray<string> Names { get; init; }

    /// <summary>The planned purposes.</summary>
    internal required ImmutableArray<Oid> Purposes { get; init; }

    /// <summary>The request.</summary>
    internal required string? Request { get; init; }

    /// <summary>The issued certificate with its chain.</summary>
    internal required string? Issued { get; init; }

    /// <summary>The server that is asked.</summary>
    internal required Endpoint? Served { get; init; }

    /// <summary>The evidence of a check, instead of a server.</summary>
    internal required string? Evidence { get; init; }

    /// <summary>Which node of the plan and of the evidence; <see langword="null"/> where there is one alone.</summary>
    internal required string? Node { get; init; }

    internal required ImmutableArray<IPEndPoint> NameServers { get; init; }
}

using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Issuance.Rules;

namespace Parley.Cli.Commands.Request.Check;

/// <summary>What came of requests.</summary>
sealed record CheckReport(RequestRules Rules, ImmutableArray<RequestInFile> Requests, ImmutableArray<Observation> Findings);

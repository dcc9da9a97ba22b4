using System.Collections.Immutable;
using Parley.Certificates.Requests;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Request.New;

/// <summary>What was made.</summary>
/// <param name="Arguments">What was asked for.</param>
/// <param name="Request">The request as it was written.</param>
/// <param name="IsKeyEncrypted">The key has a password.</param>
/// <param name="Findings">What the authority would say.</param>
sealed record NewReport(
    NewArguments Arguments, CertificateRequest Request, bool IsKeyEncrypted, ImmutableArray<Observation> Findings);

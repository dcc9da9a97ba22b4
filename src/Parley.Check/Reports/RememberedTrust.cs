using Parley.Check.Causes;
using Parley.Client.Trust;

namespace Parley.Check.Reports;

/// <summary>
/// What decisions made before say of a server. The check judges all the same; this is what live sign-in would do.
/// </summary>
/// <param name="At">The server.</param>
/// <param name="Evaluation">Whether it was accepted, or why a decision does not count any more.</param>
public sealed record RememberedTrust(Effect At, TrustEvaluation Evaluation);

using Parley.Check.Causes;
using Parley.Client.Trust;

namespace Parley.Check.Rehearsal;

/// <summary>A server that was accepted before, by a person or by a policy, and what becomes of that.</summary>
/// <param name="At">The service and node.</param>
/// <param name="Scope">What the decision is bound to.</param>
/// <param name="Standing">What becomes of it.</param>
/// <param name="Why">Why, in one line without a full stop.</param>
/// <param name="Decision">The identifier of the decision; <see langword="null"/> where a policy decided.</param>
public sealed record RehearsedPin(Effect At, TrustScope Scope, PinStanding Standing, string Why, string? Decision);

using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Plans;

/// <summary>One difference between the plan and the world.</summary>
/// <param name="Observation">What is different; both sides are in its evidence.</param>
/// <param name="Effect">Where.</param>
/// <param name="Stage">How far along the sign-in line.</param>
sealed record PlanDifference(Observation Observation, Effect Effect, Stage Stage);

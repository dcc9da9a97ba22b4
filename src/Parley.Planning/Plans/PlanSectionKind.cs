using Parley.Planning.Deployments;

namespace Parley.Planning.Plans;

/// <summary>A part that every plan has.</summary>
/// <param name="Word">The word for it on the command line.</param>
/// <param name="Purpose">What it tells, for the help.</param>
/// <param name="Of">Makes it for a deployment.</param>
public sealed record PlanSectionKind(string Word, string Purpose, Func<Deployment, PlanSection> Of);

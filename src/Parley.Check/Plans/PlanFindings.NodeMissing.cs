using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A server of the plan that nothing leads to.</summary>
    public static readonly Finding NodeMissing = new("check.plan.node-missing", Severity.Error)
    {
        Title = "The plan has a server that clients do not find: {host}",
        Cause = "The plan has it in {cluster} as {product}; no record and no configuration leads a client to it.",
        Fix = "Publish its records ('parley plan dns'), name it in the configuration of clients, or take it out of the plan.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}

using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>Every record says that its service is not available.</summary>
sealed class ServicesWithdrawn() : LabFault(
    "services-withdrawn",
    "Every record says that its service is not available",
    "The target of all records is a dot, which decidedly means \"not here\". Nothing is left to sign in to.",
    "discovery.path.withdrawn")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var service in blueprint.InsideDns.Services.Select(record => record.Service).Distinct().ToArray())
            blueprint.InsideDns.Change(service, record => record with { Target = "." });
    }
}

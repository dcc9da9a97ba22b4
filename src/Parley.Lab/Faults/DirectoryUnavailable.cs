using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The directory answers that it is unavailable.</summary>
sealed class DirectoryUnavailable() : LabFault(
    "directory-unavailable",
    "The directory answers that it is unavailable",
    "Its database is being indexed. It lets everybody in and finds nothing.",
    "client.service.unexpected-answer")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.On("ldap1"))
            server.IsUnavailable = true;
    }
}

using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The record of the directory is in the public zone.</summary>
sealed class DirectoryVisibleOutside() : LabFault(
    "directory-visible-outside",
    "The record of the directory is in the public zone",
    "The directory's own zone is served to the outside too, as its installer made it. Everybody learns where it is.",
    "discovery.views.directory-visible-outside")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var record in blueprint.InsideDns.Services.Where(record => record.Service == "_ldap._tcp"))
        {
            blueprint.OutsideDns.Hosts.Add(record.Server.Host);
            blueprint.OutsideDns.Services.Add(record);
        }
    }
}

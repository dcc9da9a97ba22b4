using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Planning.Workplaces;

/// <summary>What the directory must be able to do quickly.</summary>
static class DirectorySection
{
    internal static readonly PlanSectionKind Kind = new("directory", "which attributes of the directory to index", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "The directory");
        if (deployment.Contacts.Source is ContactSource.Directory or null)
        {
            if (deployment.Contacts.Source is null)
                section.Remark("Open: contacts.source. What is told here holds for a directory.");
            section.Table(
                "attributes", "Attributes to index, for searches that end soon", ["attribute"],
                TableRow.Values("ldap-indexed-attributes", "attributes"), "ldap-indexed-attributes");
        }
        else
        {
            section.Remark("Clients do not search a directory: contacts.source is another.");
        }

        return section.Build();
    }
}

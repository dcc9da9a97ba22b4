using System.Collections.Immutable;
using Parley.Configuration.Findings.Bootstraps;
using Parley.Configuration.Findings.Directories;
using Parley.Configuration.Findings.Links;
using Parley.Configuration.Findings.Migrations;
using Parley.Configuration.Findings.Parameters;
using Parley.Configuration.Findings.Values;
using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

/// <summary>What can be wrong with the documents that configure a client; one file each.</summary>
public static partial class ConfigurationFindings
{
    /// <summary>All findings about configuration.</summary>
    public static ImmutableArray<Finding> All =>
    [
        .. FindingCatalogue.DeclaredIn(typeof(ConfigurationFindings)),
        .. ParameterFindings.All,
        .. ValueFindings.All,
        .. LinkFindings.All,
        .. BootstrapFindings.All,
        .. MigrationFindings.All,
        .. DirectoryFindings.All,
    ];
}

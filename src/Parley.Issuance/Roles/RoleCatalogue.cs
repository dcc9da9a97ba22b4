using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Issuance.Roles;

/// <summary>All roles that certificates of a deployment have.</summary>
public static class RoleCatalogue
{
    /// <summary>The roles, in the order of the file.</summary>
    public static ImmutableArray<IssuanceRole> All => field.IsDefault ? field = DataFile.Embedded<RoleFile>("roles.json").Roles : field;

    /// <summary>The words that name them.</summary>
    public static ImmutableArray<string> Names => [.. All.Select(role => role.Name)];

    /// <summary>The role that a word names.</summary>
    public static bool TryGet(string? name, [NotNullWhen(true)] out IssuanceRole? role) =>
        (role = All.FirstOrDefault(candidate => candidate.Name == name)) is not null;
}

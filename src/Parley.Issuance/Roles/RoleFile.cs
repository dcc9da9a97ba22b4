using System.Collections.Immutable;

namespace Parley.Issuance.Roles;

/// <summary>The file with all roles.</summary>
sealed record RoleFile
{
    /// <summary>The form of the file.</summary>
    public required string Schema { get; init; }

    /// <summary>The roles.</summary>
    public required ImmutableArray<IssuanceRole> Roles { get; init; }
}

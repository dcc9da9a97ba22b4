namespace Parley.Issuance.Roles;

/// <summary>A name that certificates of a role have.</summary>
/// <param name="Of">For each of what: <c>node</c>, <c>domain</c>, <c>edge-domain</c>.</param>
/// <param name="As">The name with its form; <c>{name}</c> stands for the node or domain.</param>
public sealed record RoleName(string Of, string As);

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Issuance.Names;

namespace Parley.Issuance.Roles;

/// <summary>What a certificate is about, and the names that its role makes of that.</summary>
public sealed record RoleNames
{
    static readonly string[] Kinds = ["node", "domain", "edge-domain"];

    /// <summary>The servers by their full names; of a cluster all, the publisher or the site first.</summary>
    public ImmutableArray<string> Nodes { get; init; } = [];

    /// <summary>The domains of the users: XMPP domains, federated ones too.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>The domains that the edge answers for, or their <c>collab-edge.</c> form.</summary>
    public ImmutableArray<string> EdgeDomains { get; init; } = [];

    /// <summary>Further names.</summary>
    public ImmutableArray<CertificateName> Further { get; init; } = [];

    /// <summary>The names of the certificate, each once, in the order of the role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="names">At least one name.</param>
    /// <param name="why">What is missing or wrong, as a sentence without a full stop.</param>
    public bool TryJoin(IssuanceRole role, out ImmutableArray<CertificateName> names, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(role);
        names = [];
        why = null;
        if (role.Needs.FirstOrDefault(need => Given(need).IsEmpty) is { } missing)
            why = $"certificates of the role {role.Name} need a name of the kind {missing}";
        else if (Nodes.Length > 1 && !role.MultiServer)
            why = $"certificates of the role {role.Name} are for one node each";
        else if (Kinds.FirstOrDefault(kind => !Given(kind).IsEmpty && role.Names.All(name => name.Of != kind)) is { } idle)
            why = $"certificates of the role {role.Name} have no name of the kind {idle}";
        else if (Further.FirstOrDefault(name => !role.Forms.Contains(name.Form)) is { } odd)
            why = $"certificates of the role {role.Name} have no names of the form {odd.Form}; the forms are {string.Join(", ", role.Forms)}";
        if (why is not null)
            return false;
        var joined = new List<CertificateName>();
        foreach (var template in role.Names)
        {
            foreach (var given in Given(template.Of))
            {
                var text = template.As.Replace("{name}", given, StringComparison.Ordinal);
                if (!CertificateName.TryParse(text, out var name, out why))
                {
                    why = $"the {template.Of} {given} {why}";
                    return false;
                }

                joined.Add(name);
            }
        }

        names = [.. joined.Concat(Further).Distinct()];
        why = names.IsEmpty ? "a certificate needs a name at least" : null;
        return why is null;
    }

    ImmutableArray<string> Given(string kind) => kind switch
    {
        "node" => Nodes,
        "domain" => Domains,
        "edge-domain" => EdgeDomains,
        _ => [],
    };
}

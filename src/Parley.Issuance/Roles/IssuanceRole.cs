using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parley.Certificates.Model;

namespace Parley.Issuance.Roles;

/// <summary>What a certificate is for in a deployment, and what it has to say for that; from <c>Data/roles.json</c>.</summary>
public sealed record IssuanceRole
{
    /// <summary>The word that names it, such as <c>xmpp</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The purposes, <c>serverAuth</c> and others (RFC 5280, 4.2.1.12).</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>Towards whom the server is itself a TLS client, in a sentence.</summary>
    public required string Client { get; init; }

    /// <summary>Of what at least one must be given: <c>node</c>, <c>domain</c>, <c>edge-domain</c>.</summary>
    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>Which names the certificate has, in this order.</summary>
    public required ImmutableArray<RoleName> Names { get; init; }

    /// <summary>The forms of names that the role takes, <c>dns</c> and others.</summary>
    public required ImmutableArray<string> Forms { get; init; }

    /// <summary>One certificate may be for several nodes.</summary>
    public required bool MultiServer { get; init; }

    /// <summary>Who says so.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The purposes as identifiers.</summary>
    [JsonIgnore]
    public ImmutableArray<Oid> PurposeIds => field.IsDefault ? field = [.. Purposes.Select(PurposeWord.Identifier)] : field;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

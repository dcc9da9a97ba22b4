using Parley.Certificates.Identity;
using Parley.Diagnostics;
using Parley.Transport.Dialects;

namespace Parley.Client.Visits;

/// <summary>
/// The facts about a role: how its connection is secured, whose name its certificate must
/// hold, and where that is written.
/// </summary>
public sealed record ServiceDefinition
{
    /// <summary>The role.</summary>
    public required ServiceRole Role { get; init; }

    /// <summary>The word for it on the command line and in JSON, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The words for it in reports.</summary>
    public required string Title { get; init; }

    /// <summary>Whose rules of identity hold.</summary>
    public required ApplicationService Application { get; init; }

    /// <summary>
    /// Whether the certificate must hold the services domain (<see langword="true"/>) or the host connected to.
    /// </summary>
    public required bool IdentifiedByDomain { get; init; }

    /// <summary>
    /// Whether the certificate may hold the host connected to as well, where that lies inside the services domain.
    /// Default: no.
    /// </summary>
    public bool HostCountsToo { get; init; }

    /// <summary>Whether clients of users connect to it; the way of other servers is not for them. Default: yes.</summary>
    public bool ForClients { get; init; } = true;

    /// <summary>Where the rule of identity is written.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>How the connection is secured, given the services domain.</summary>
    public required Func<string, SecurityDialect> Dialect { get; init; }
}

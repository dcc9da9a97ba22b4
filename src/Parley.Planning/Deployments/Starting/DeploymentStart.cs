namespace Parley.Planning.Deployments.Starting;

/// <summary>What is known of a deployment before its file is written.</summary>
public sealed record DeploymentStart
{
    /// <summary>The services domain.</summary>
    public required string Domain { get; init; }

    /// <summary>What users get. Default: everything.</summary>
    public ProductMode Mode { get; init; }

    /// <summary>Where the services run. Default: on own servers.</summary>
    public Hosting Hosting { get; init; }

    /// <summary>How users outside get in; <see langword="null"/> leaves it open.</summary>
    public RemoteAccess? Remote { get; init; }

    /// <summary>Who signs the certificates; <see langword="null"/> leaves it open.</summary>
    public AuthorityKind? Authority { get; init; }

    /// <summary>How many users there are; <see langword="null"/> leaves it open.</summary>
    public int? Users { get; init; }
}

using Parley.Discovery.Web;

namespace Parley.Discovery.Cloud;

/// <summary>The cloud lookup: what was asked and what came.</summary>
public sealed record CloudLookupResult
{
    /// <summary>What was asked for.</summary>
    public required Uri Address { get; init; }

    /// <summary>What it says about the domain.</summary>
    public required CloudDomainStatus Status { get; init; }

    /// <summary>How the request ended.</summary>
    public required WebAnswer Answer { get; init; }

    /// <summary>The code of the answer, as it stands there; <see langword="null"/> where there is none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The reason of the answer, as it stands there; <see langword="null"/> where there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the domain is one of the cloud messenger's.</summary>
    public bool IsPositive => Status is CloudDomainStatus.Provisioned or CloudDomainStatus.ProvisionedWithSingleSignOn;
}

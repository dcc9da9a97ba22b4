namespace Parley.Planning.Tables.Clients;

/// <summary>A device that registers through the secure port only.</summary>
public sealed record SecurePortDevice
{
    /// <summary>Maker and model.</summary>
    public required string Device { get; init; }

    /// <summary>The versions of Android; null where the guide does not say.</summary>
    public string? Os { get; init; }

    /// <summary>It holds for kernels before this one; null for all.</summary>
    public string? KernelBefore { get; init; }
}

namespace Parley.Planning.Tables.Remote;

/// <summary>A case of the first sign-in.</summary>
public sealed record RemoteFirstSignIn
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>It must be made inside the network.</summary>
    public required bool MustBeInside { get; init; }

    /// <summary>Where it need not be after all.</summary>
    public string? Unless { get; init; }
}

using Parley.Certificates.Identity;

namespace Parley.Client.Trust;

/// <summary>One rule of an administrator's policy. What it leaves out it is not choosy about.</summary>
public sealed record TrustPolicyRule
{
    /// <summary>Whether it accepts (<see langword="true"/>) or forbids. One that accepts names a key.</summary>
    public required bool Accepts { get; init; }

    /// <summary>Why, for the user who is told.</summary>
    public required string Reason { get; init; }

    /// <summary>The kind of service; <see langword="null"/> for any.</summary>
    public ApplicationService? Service { get; init; }

    /// <summary>The services domain, lower case; <see langword="null"/> for any.</summary>
    public string? Domain { get; init; }

    /// <summary>The server, <c>host:port</c>, lower case; <see langword="null"/> for any.</summary>
    public string? Server { get; init; }

    /// <summary>The SHA-256 of the key, lower-case hexadecimal; <see langword="null"/> for any.</summary>
    public string? KeySha256 { get; init; }

    /// <summary>The moment from which it counts no more, UTC; <see langword="null"/> for never.</summary>
    public DateTimeOffset? Until { get; init; }

    internal bool IsAbout(TrustScope scope, string keySha256) =>
        (Service is null || Service == scope.Service)
        && (Domain is null || Domain == scope.Domain)
        && (Server is null || Server == scope.Server)
        && (KeySha256 is null || KeySha256 == keySha256);
}

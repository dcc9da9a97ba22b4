namespace Parley.Configuration.ServiceProfiles;

/// <summary>A server that a service profile names.</summary>
public sealed record ProfileServer
{
    /// <summary>The group.</summary>
    public required ProfileSection Section { get; init; }

    /// <summary>The place in the group.</summary>
    public required ServerRole Role { get; init; }

    /// <summary>The address as written, never blank: a blank address means that no server is configured.</summary>
    public required string Address { get; init; }

    /// <summary>The port; <see langword="null"/> where it is blank or no port number.</summary>
    public int? Port { get; init; }

    /// <summary>The protocol as written, such as <c>HTTPS</c> or <c>TLS</c>; <see langword="null"/> where it is blank.</summary>
    public string? Protocol { get; init; }

    /// <summary>The line of the address, from 1.</summary>
    public int Line { get; init; }
}

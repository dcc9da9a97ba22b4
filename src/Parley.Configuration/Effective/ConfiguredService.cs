using System.Globalization;
using Parley.Configuration.Hosts;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Effective;

/// <summary>One server that a client connects to because its configuration names it.</summary>
public sealed record ConfiguredService
{
    /// <summary>The service.</summary>
    public required ConfiguredServiceKind Kind { get; init; }

    /// <summary>The place among the servers of the service.</summary>
    public required ServerRole Role { get; init; }

    /// <summary>The host name or the address without brackets, as configured.</summary>
    public required string Host { get; init; }

    /// <summary>The port, configured or that of the protocol.</summary>
    public required int Port { get; init; }

    /// <summary>Whether the port is set, and not only that of the protocol.</summary>
    public bool IsPortSet { get; init; }

    /// <summary>What is spoken.</summary>
    public required ConfiguredProtocol Protocol { get; init; }

    /// <summary>The setting that names it, with the document it stands in.</summary>
    public required EffectiveValue NamedBy { get; init; }

    /// <summary>What the host is.</summary>
    public HostForm Form => ServerAddress.FormOf(Host);

    /// <summary>Whether the connection is secured, at once or by an upgrade.</summary>
    public bool IsSecured => Protocol is not
        (ConfiguredProtocol.Http or ConfiguredProtocol.Ldap or ConfiguredProtocol.Imap or ConfiguredProtocol.Cti);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Host}:{Port}");
}

using System.Collections.Immutable;

namespace Parley.Certificates.Identity;

/// <summary>The name that the server must prove, fixed before the connection is made (RFC 9525, 6.1).</summary>
public sealed record ReferenceIdentity
{
    /// <summary>
    /// Nobody in particular: the chain alone is judged. No name proves it, and a verdict about it is never
    /// <see cref="Judging.CertificateVerdict.Trusted"/>.
    /// </summary>
    public static readonly ReferenceIdentity None = new()
    {
        Service = ApplicationService.Http, Name = "", Origin = ReferenceOrigin.TypedByUser,
    };

    /// <summary>Whether no name has to be proved.</summary>
    public bool IsNone => Name.Length == 0;

    /// <summary>The kind of service, which decides the names that count.</summary>
    public required ApplicationService Service { get; init; }

    /// <summary>The host, the domain or the IP literal; U-labels and A-labels, brackets and a last dot are understood.</summary>
    public required string Name { get; init; }

    /// <summary>Where <see cref="Name"/> came from.</summary>
    public required ReferenceOrigin Origin { get; init; }

    /// <summary>Hosts that an administrator typed beside the domain: a DNS-ID or IP-ID of one of them counts as well.</summary>
    public ImmutableArray<string> AlsoAccepted { get; init; } = [];

    /// <summary>
    /// The server is the edge of <see cref="Name"/>: <c>collab-edge.NAME</c> and the SRV-ID
    /// <c>_collab-edge.NAME</c> count as well.
    /// </summary>
    public bool Edge { get; init; }

    /// <summary>
    /// The host that was connected to, where DNS gave it; it is <em>never</em> accepted and only helps to explain a
    /// certificate that names the host and not the domain. <see langword="null"/> where there is none.
    /// </summary>
    public string? ConnectedHost { get; init; }
}

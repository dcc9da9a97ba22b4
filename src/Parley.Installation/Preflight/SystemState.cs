using System.Collections.Immutable;
using Parley.Certificates.Requests;

namespace Parley.Installation.Preflight;

/// <summary>What the product knows beside the files: its names, what is switched on, what happened to it.</summary>
public sealed record SystemState
{
    /// <summary>Nothing is known.</summary>
    public static readonly SystemState Unknown = new();

    /// <summary>Single sign-on is on.</summary>
    public bool SingleSignOn { get; init; }

    /// <summary>The installed certificate shall be removed, not replaced.</summary>
    public bool Removal { get; init; }

    /// <summary>People use or administer the system from mobile devices.</summary>
    public bool MobileDevices { get; init; }

    /// <summary>What was done to the system since its certificate was installed (<c>upgrade</c>); <see langword="null"/>: nothing.</summary>
    public string? Operation { get; init; }

    /// <summary>The host of the site URL; <see langword="null"/> where there is none or it is not known.</summary>
    public string? SiteHost { get; init; }

    /// <summary>The host of the administration URL.</summary>
    public string? AdministrationHost { get; init; }

    /// <summary>The names of all hosts.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The names that the hosts and URLs had when the certificate was asked for; empty where they are the same or not known.</summary>
    public ImmutableArray<string> EarlierHosts { get; init; } = [];

    /// <summary>The domains that are served: XMPP domains, those of the edge.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>The requests that were made on the system, the last one last: its key is the one that is kept.</summary>
    public ImmutableArray<CertificateRequest> Requests { get; init; } = [];

    /// <summary>Every name of a host or a URL, each once.</summary>
    public ImmutableArray<string> AllHosts =>
        [.. new[] { SiteHost, AdministrationHost }.OfType<string>().Concat(Hosts).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether hosts or URLs have other names than the certificate was asked for.</summary>
    public bool HostsChanged => !EarlierHosts.IsEmpty
        && !AllHosts.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(EarlierHosts);
}

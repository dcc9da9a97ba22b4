using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments;

/// <summary>A place where users work.</summary>
public sealed record Site
{
    /// <summary>Its name, once in a file.</summary>
    public required string Name { get; init; }

    /// <summary>How many users work there.</summary>
    public required int Users { get; init; }

    /// <summary>Calls that leave the site at the same time in the busy hour; <see langword="null"/> where that is open.</summary>
    public int? BusyHourCalls { get; init; }

    /// <summary>How many of these calls are video calls.</summary>
    public int? BusyHourVideoCalls { get; init; }

    /// <summary>How many of these calls share a screen.</summary>
    public int? BusyHourSharing { get; init; }

    /// <summary>The codec of calls that leave the site.</summary>
    public CodecChoice Codec { get; init; } = CodecChoice.G711;

    /// <summary>The picture of video calls that leave the site.</summary>
    public VideoQuality Video { get; init; } = VideoQuality.W288p;

    /// <summary>
    /// The most that one call may take by the regions' setting, kbit/s of payload; <see langword="null"/> where there
    /// is no such limit.
    /// </summary>
    public int? CallLimitKbps { get; init; }

    /// <summary>The link to the servers; <see langword="null"/> where the servers stand at the site.</summary>
    public SiteLink? Link { get; init; }

    /// <summary>The router that takes over when the call manager cannot be reached.</summary>
    public string? SurvivableRouter { get; init; }

    /// <summary>The version of that router's service.</summary>
    public string? SurvivableVersion { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required TextPlace Place { get; init; }
}

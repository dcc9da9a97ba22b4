using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Media;

namespace Parley.Planning.Media;

/// <summary>What the busy hour of a site takes of its link, in one direction.</summary>
sealed record SiteLoad
{
    // The picture of a shared screen that most notebooks have, at the fullest rate (planning guide, Presentation Video Bit Rates).
    const int SharedHeight = 720;

    /// <summary>One call without video, kbit/s on the line.</summary>
    internal required int AudioCallKbps { get; init; }

    /// <summary>One call with video, its sound included.</summary>
    internal required int VideoCallKbps { get; init; }

    /// <summary>One shared screen.</summary>
    internal required int PresentationKbps { get; init; }

    /// <summary>All calls of the busy hour.</summary>
    internal required long BusyHourKbps { get; init; }

    /// <summary>What calls may take of the link; <see langword="null"/> where there is no link.</summary>
    internal required long? AvailableKbps { get; init; }

    /// <summary>How the setting of the regions divides a call that shares a screen; <see langword="null"/> without such a limit.</summary>
    internal required BitRateSplit? Split { get; init; }

    internal static SiteLoad Of(Site site)
    {
        // Desktop clients take most for the same codec, so a link that carries them carries all.
        var audio = Audio(site.Codec);
        var video = site.Video is VideoQuality.None ? audio.NetworkKbps : Video(site.Video);
        if (site.CallLimitKbps is { } limit)
            video = Math.Min(video, limit + (audio.NetworkKbps - audio.PayloadKbps));
        var shared = PlanningTables.PresentationBitRates.Rows.First(row => row.Height == SharedHeight).AtEightFrames.Max;
        var split = site.CallLimitKbps is { } most && most > audio.PayloadKbps
            ? BitRateSplit.Of(most, audio.PayloadKbps, sharing: true)
            : (BitRateSplit?)null;
        if (split is { } divided)
            shared = Math.Min(shared, divided.PresentationKbps);
        var calls = site.BusyHourCalls ?? 0;
        var videoCalls = Math.Min(site.BusyHourVideoCalls ?? 0, calls);
        return new()
        {
            AudioCallKbps = audio.NetworkKbps,
            VideoCallKbps = video,
            PresentationKbps = shared,
            BusyHourKbps = ((long)(calls - videoCalls) * audio.NetworkKbps) + ((long)videoCalls * video) + (
                (long)Math.Min(site.BusyHourSharing ?? 0, calls) * shared),
            AvailableKbps = site.Link is { } link ? (long)Math.Min(link.UpKbps, link.DownKbps) * link.MediaPercent / 100 : null,
            Split = split,
        };
    }

    static AudioBitRate Audio(CodecChoice codec)
    {
        var (name, payload) = codec switch
        {
            CodecChoice.G722 => ("G.722.1", 32),
            CodecChoice.G722Low => ("G.722.1", 24),
            CodecChoice.G729 => ("G.729a", 8),
            _ => ("G.711", 64),
        };
        return PlanningTables.AudioBitRates.Of(ClientPlatform.Windows).First(rate => rate.Codec == name && rate.PayloadKbps == payload);
    }

    static int Video(VideoQuality quality) =>
        PlanningTables.VideoBitRates.First(table => table.IsFor(ClientPlatform.Windows)).Rows
            .First(row => row.Name.Equals(DeploymentWords.Videos.Of(quality), StringComparison.OrdinalIgnoreCase)).MostKbps;
}
